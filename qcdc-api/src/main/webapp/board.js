import {ask, element, fullName, moved, problem, wrap} from './elements.js';

const VERDICTS = {MET: 'Đạt', NOT_MET: 'Chưa đạt', INCOMPLETE: 'Chưa đủ số liệu', NOT_COMPARABLE: 'Không so sánh được', NOT_APPLICABLE: 'Không áp dụng'};
const number = new Intl.NumberFormat('vi-VN', {maximumFractionDigits: 6});
const answer = document.getElementById('answer');

const question = document.getElementById('question');
const units = document.getElementById('units');

question.addEventListener('submit', async event => {
  event.preventDefault();
  const asked = Object.fromEntries(new FormData(event.target));
  const query = {unit: asked.unit, period: asked.period};
  if (asked.version) query.version = asked.version;
  answer.replaceChildren('Đang tính…');
  const {ok, body} = await ask('evaluations', query, asked.token);
  answer.replaceChildren(ok ? board(body.items) : problem(body));
});

question.addEventListener('change', offerUnits);

/** The territories of the period's last day, for there are others after a reform. */
async function offerUnits(event) {
  const day = lastDay(question.elements.period.value.trim());
  if (!['period', 'token'].includes(event.target.name) || !day || !question.elements.token.value) return;
  const query = [['asOf', day], ['kind', 'TERRITORY'], ['limit', 1000],
    ...['PROVINCE', 'DISTRICT', 'COMMUNE'].map(level => ['level', level])];
  const {ok, body} = await ask('units', query, question.elements.token.value);
  units.replaceChildren(...(ok ? body.items : []).map(option));
}

function option(unit) {
  const made = element('option', fullName(unit));
  made.value = unit.code;
  return made;
}

/** Of the codes of periods that the contract names; nothing for any other text. */
function lastDay(code) {
  const span = /^\d{4}-\d{2}-\d{2}--(\d{4}-\d{2}-\d{2})$/.exec(code);
  if (span) return moved(span[1], -1);
  const [, year, part] = /^(\d{4})(?:-(H[12]|9M|Q[1-4]|\d{2}))?$/.exec(code) ?? [];
  if (!year) return undefined;
  const months = {H1: 6, H2: 12, '9M': 9, Q1: 3, Q2: 6, Q3: 9, Q4: 12}[part] ?? Number(part ?? 12);
  return months < 1 || months > 12 ? undefined : new Date(Date.UTC(year, months, 0)).toISOString().slice(0, 10);
}

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

function header(text) {
  const made = element('th', text);
  made.scope = 'col';
  return made;
}
