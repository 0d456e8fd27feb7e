const VERDICTS = {MET: 'Đạt', NOT_MET: 'Chưa đạt', INCOMPLETE: 'Chưa đủ số liệu', NOT_APPLICABLE: 'Không áp dụng'};
const number = new Intl.NumberFormat('vi-VN', {maximumFractionDigits: 6});
const answer = document.getElementById('answer');

document.getElementById('question').addEventListener('submit', async event => {
  event.preventDefault();
  const asked = Object.fromEntries(new FormData(event.target));
  const query = new URLSearchParams({unit: asked.unit, period: asked.period});
  if (asked.version) query.set('version', asked.version);
  answer.replaceChildren('Đang tính…');
  try {
    const response = await fetch(`v1/evaluations?${query}`,
        {headers: {Authorization: `Bearer ${asked.token.trim()}`, Accept: 'application/json', 'Accept-Language': 'vi'}});
    const body = await response.json();
    answer.replaceChildren(response.ok ? board(body.items) : problem(body));
  } catch (unreachable) {
    answer.replaceChildren(problem({title: 'Không gọi được máy chủ', detail: String(unreachable)}));
  }
});

function board(items) {
  const table = element('table');
  const place = items.length ? `${items[0].unit.type} ${items[0].unit.name}, kỳ ${items[0].period.code}` : 'Không có chỉ tiêu nào';
  table.append(element('caption', place));
  const head = element('tr');
  for (const label of ['Chỉ tiêu', 'Nội dung', 'Số liệu', 'Tỷ lệ', 'Kết quả', 'Diễn giải']) head.append(header(label));
  table.append(wrap('thead', head));
  const rows = items.map(item => {
    const row = element('tr');
    const shown = item.rate.percent === undefined ? '–' : `${number.format(item.rate.percent)}%`;
    row.append(
        element('td', item.number), element('td', item.name),
        element('td', `${number.format(item.rate.numerator)}/${number.format(item.rate.denominator)}`, 'number'),
        element('td', shown, 'number'), element('td', verdict(item), item.verdict),
        element('td', item.explanation.sentence));
    return row;
  });
  table.append(wrap('tbody', ...rows));
  return table;
}

function verdict(item) {
  return item.verdict === 'INCOMPLETE' ? `${VERDICTS.INCOMPLETE} (tạm tính: ${VERDICTS[item.standing]})` : VERDICTS[item.verdict];
}

function problem(body) {
  const box = element('div', '', 'problem');
  box.append(element('strong', body.title), element('p', body.detail ?? ''));
  for (const issue of body.issues ?? []) box.append(element('p', issue.message));
  return box;
}

function element(tag, text = '', className = '') {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function header(text) {
  const made = element('th', text);
  made.scope = 'col';
  return made;
}

function wrap(tag, ...children) {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}
