import {element, problem, shown, wrap} from './elements.js';

const question = document.getElementById('question');
const status = document.getElementById('status');
const place = document.getElementById('matter');
const heading = document.getElementById('standing');

const KINDS = {
  OPINION: 'Ý kiến tại đối thoại',
  COMPLAINT: 'Khiếu nại',
  RECOMMENDATION: 'Kiến nghị',
  FEEDBACK: 'Phản ánh',
};

question.addEventListener('submit', event => {
  event.preventDefault();
  follow(question.elements.code.value.trim());
});

/** Without a token: the code is all that is needed, and it stands in no address of this page. */
async function follow(code) {
  status.replaceChildren('Đang tra cứu…');
  place.hidden = true;
  try {
    const answer = await fetch(`v1/tracking/${encodeURIComponent(code)}`,
        {headers: {Accept: 'application/json', 'Accept-Language': 'vi'}, cache: 'no-store'});
    const body = await answer.json();
    if (answer.ok) show(body);
    else status.replaceChildren(answer.status === 404 ? element('p', 'Không có việc nào mang mã này.') : problem(body));
  } catch (unreachable) {
    status.replaceChildren(problem({title: 'Không gọi được máy chủ', detail: String(unreachable)}));
  }
}

function show(matter) {
  status.replaceChildren();
  heading.textContent = matter.text;
  document.getElementById('facts').replaceChildren(...facts(matter));
  document.getElementById('answer').replaceChildren(...answer(matter));
  document.getElementById('story-title').hidden = !matter.events;
  document.getElementById('story').replaceChildren(
      ...(matter.events ?? []).map(event => wrap('li', `${shown(event.on)}: ${event.text}`)));
  place.hidden = false;
  heading.focus();
}

function facts(matter) {
  const all = [
    ['Loại việc', KINDS[matter.kind]],
    ['Ngày tiếp nhận', matter.receivedOn && shown(matter.receivedOn)],
    ['Đơn vị đang giải quyết', matter.holder],
    ['Hạn giải quyết', matter.due && shown(matter.due)],
    ['Mốc tiếp theo của lộ trình', matter.nextMilestone && shown(matter.nextMilestone)],
  ];
  return all.filter(([, value]) => value).flatMap(([name, value]) => [element('dt', name), element('dd', value)]);
}

function answer(matter) {
  return matter.answer ? [element('h3', 'Nội dung trả lời đã công khai'), element('p', matter.answer)] : [];
}
