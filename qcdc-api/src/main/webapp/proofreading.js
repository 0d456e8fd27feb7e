import {button, element, problem, send, wrap} from './elements.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TYPES = {docx: DOCX, pdf: 'application/pdf', txt: 'text/plain; charset=utf-8'};

/** What each verdict is called, and a sign for who does not tell the colours apart. */
const VERDICTS = {
  MISMATCH: {sign: '✗', name: 'Tính sai'},
  TRUNCATED: {sign: '✂', name: 'Cắt số, không làm tròn'},
  MALFORMED: {sign: '?', name: 'Số viết sai dạng'},
  CONTRADICTION: {sign: '≠', name: 'Mâu thuẫn'},
};

const question = document.getElementById('question');
const drop = document.getElementById('drop');
const status = document.getElementById('status');
const result = document.getElementById('result');
const download = document.getElementById('download');

question.addEventListener('submit', event => {
  event.preventDefault();
  proofread();
});

for (const kind of ['dragover', 'dragleave', 'drop']) {
  drop.addEventListener(kind, event => {
    event.preventDefault();
    drop.classList.toggle('over', kind === 'dragover');
  });
}

drop.addEventListener('drop', event => {
  question.elements.file.files = event.dataTransfer.files;
});

async function proofread() {
  const [file] = question.elements.file.files;
  const text = question.elements.text.value;
  if (!file && !text.trim()) return say('Hãy dán văn bản hoặc chọn tệp.');
  const type = file ? TYPES[file.name.split('.').pop().toLowerCase()] : TYPES.txt;
  if (!type) return say('Chỉ nhận tệp .docx, .pdf và .txt.');
  say('Đang soát…');
  result.hidden = true;
  const {ok, body} = await post(file ?? text, type, 'application/json');
  if (!ok) return say(problem(body));
  show(body, file && type === DOCX ? file : null);
}

function post(body, type, accept) {
  const query = {passages: true};
  for (const {name, value} of [question.elements.unit, question.elements.period]) {
    if (value.trim()) query[name] = value.trim();
  }
  return send('proofreadings', query, question.elements.token.value,
      {method: 'POST', body, headers: {'Content-Type': type, Accept: accept}});
}

function say(...content) {
  status.replaceChildren(...content);
}

/** @param word the document when it can come back with comments */
function show({document: read, judgements, passages, systemFigures}, word) {
  document.getElementById('findings').replaceChildren(...judgements.map(finding));
  document.getElementById('report').replaceChildren(...blocks(passages, judgements));
  document.getElementById('beside').replaceChildren(...(systemFigures ? beside(systemFigures) : []));
  download.hidden = !word || judgements.length === 0;
  download.replaceChildren(...(download.hidden ? [] : [button('Tải văn bản Word kèm ghi chú', () => fetchAnnotated(word))]));
  result.hidden = false;
  const pages = read.pages ? `${read.pages} trang, ` : '';
  say(`Đã đọc ${pages}${passages.length} đoạn; kiểm ${read.claims} nhận định có số, ${read.doubtful} chỗ cần xem lại.`);
  document.getElementById('list-title').focus();
}

function finding(judgement, index) {
  const item = element('li', '', judgement.verdict);
  item.id = `finding-${index}`;
  const {sign, name} = VERDICTS[judgement.verdict];
  item.append(
      wrap('p', element('span', `${sign} ${index + 1}. ${name}`, `sign ${judgement.verdict}`)),
      element('p', judgement.message),
      element('p', `${placeOf(judgement.doubtful.place)}: “${judgement.claim.quote}”`, 'place'),
      button('Xem trong văn bản', () => document.getElementById(`mark-${index}`)?.focus()));
  return item;
}

/** Each figure that names a measure, beside what the system has. */
function beside(figures) {
  const table = element('table');
  table.append(element('caption', 'Số liệu của hệ thống'), wrap('thead', wrap('tr', ...['Chỉ tiêu', 'Nơi ghi', 'Đối chiếu'].map(head))));
  const rows = figures.map(figure => wrap('tr', element('td', figure.name), element('td', placeOf(figure.said.place)),
      element('td', figure.message, figure.verdict)));
  table.append(wrap('tbody', ...rows));
  return [figures.length ? table : element('p', 'Báo cáo không ghi chỉ tiêu nào đúng theo tên trong danh mục.')];
}

function head(text) {
  const made = element('th', text);
  made.scope = 'col';
  return made;
}

function placeOf(place) {
  if (place.kind === 'CELL') return `Bảng ${place.table}, hàng ${place.row}, cột ${place.column}`;
  if (place.kind === 'FOOTNOTE') return `Chú thích ${place.mark}`;
  return place.page ? `Trang ${place.page}, đoạn ${place.paragraph}` : `Đoạn ${place.paragraph}`;
}

/** Cells of one table become a table again, everything else a paragraph. */
function blocks(passages, judgements) {
  const all = [];
  let table = null;
  passages.forEach(({place, text}, index) => {
    const words = marked(text, judgements.map((judgement, number) => ({...judgement, number}))
        .filter(judgement => judgement.doubtful.passage === index));
    if (place.kind !== 'CELL') {
      table = null;
      all.push(paragraph(place, words));
    } else {
      if (table?.number !== place.table) {
        table = {number: place.table, element: wrap('table', element('caption', `Bảng ${place.table}`, 'label'))};
        all.push(table.element);
      }
      if (table.row !== place.row) {
        table.row = place.row;
        table.element.append(document.createElement('tr'));
      }
      table.element.lastElementChild.append(wrap('td', ...words));
    }
  });
  return all;
}

function paragraph(place, words) {
  const made = wrap('p', ...words);
  made.className = place.kind;
  if (place.kind === 'FOOTNOTE') made.prepend(element('span', `Chú thích ${place.mark}: `, 'label'));
  return made;
}

/** The text with its doubtful numbers marked; each leads to what is said of it. */
function marked(text, judgements) {
  const words = [];
  let at = 0;
  for (const {doubtful, verdict, number} of judgements.sort((one, other) => one.doubtful.from - other.doubtful.from)) {
    if (doubtful.from < at) continue; // another one stands there already
    words.push(text.slice(at, doubtful.from), mark(doubtful.quote, verdict, number));
    at = doubtful.until;
  }
  return [...words, text.slice(at)];
}

function mark(quote, verdict, number) {
  const {sign, name} = VERDICTS[verdict];
  const link = element('a', `${sign}${number + 1}`);
  link.href = `#finding-${number}`;
  link.setAttribute('aria-label', `${name}, mục ${number + 1}`);
  const made = wrap('mark', quote, link);
  made.className = verdict;
  made.id = `mark-${number}`;
  made.tabIndex = -1;
  return made;
}

async function fetchAnnotated(word) {
  const {ok, body} = await post(word, DOCX, DOCX);
  if (!ok) return say(problem(body));
  const link = element('a');
  link.href = URL.createObjectURL(body);
  link.download = word.name.replace(/\.docx$/i, '-da-soat.docx');
  link.click();
  URL.revokeObjectURL(link.href);
}
