import {ask, before, button, element, fullName, problem, shown, today, wrap} from './elements.js';

const question = document.getElementById('question');
const travel = document.getElementById('travel');
const status = document.getElementById('status');
const place = document.getElementById('unit');
const heading = document.getElementById('name');

/** The unit that is shown, and the day as of which its code was looked up. */
let current = null;

const linked = new URLSearchParams(location.search);
question.elements.text.value = linked.get('unit') ?? question.elements.text.value;
question.elements.day.value = linked.get('day') ?? today();

question.addEventListener('submit', event => {
  event.preventDefault();
  find(question.elements.text.value.trim(), question.elements.day.value);
});

travel.addEventListener('submit', event => {
  event.preventDefault();
  go(travel.elements.day.value);
});

function get(path, query) {
  return ask(path, query, question.elements.token.value);
}

function say(...content) {
  status.replaceChildren(...content);
}

/** A code shows the unit; anything else lists whom it may mean. */
async function find(text, day) {
  say('Đang tìm…');
  place.hidden = true;
  const byCode = await get(`units/${encodeURIComponent(text)}`, {asOf: day});
  if (byCode.ok) return show(byCode.body.unit.code, day);
  if (byCode.status !== 404) return say(problem(byCode.body));
  const byName = await get('units', {name: text, asOf: day, limit: 50});
  if (!byName.ok) return say(problem(byName.body));
  const units = byName.body.items;
  return units.length === 0 ? say(...absent(text, byCode.body)) : say(choice(
      `${units.length}${byName.body.next ? ' đầu tiên trong các' : ''} đơn vị có tên như vậy vào ngày ${shown(day)}:`,
      units, unit => show(unit.code, day)));
}

/** A unit that is gone, or has not come yet, can be seen on a day on which it stands. */
function absent(text, body) {
  const issue = body.issues?.[0];
  const [, day, arrow] = /^(\d{4}-\d{2}-\d{2})( →)?/.exec(issue?.expected ?? '') ?? [];
  if (issue?.code !== 'UNIT_NOT_STANDING' || !day) return [problem(body)];
  const then = arrow ? before(day) : day;
  return [problem(body), button(`Xem ${text} vào ngày ${shown(then)}`, () => find(text, then))];
}

function choice(label, units, chosen) {
  const list = wrap('ul', ...units.map(unit => wrap('li', button(labelled(unit), () => chosen(unit)))));
  return wrap('div', element('p', label), list);
}

function labelled(unit) {
  return `${fullName(unit)} (mã ${unit.code})${unit.parent ? `, ${fullName(unit.parent)}` : ''}`;
}

async function show(code, day, ...notes) {
  say('Đang đọc…');
  const path = `units/${encodeURIComponent(code)}`;
  const [told, above] = await Promise.all(
      [get(`${path}/history`, {asOf: day}), get(`${path}/ancestors`, {asOf: day})]);
  if (!told.ok || !above.ok) return say(problem(told.ok ? above.body : told.body));
  current = {code, day};
  const unit = told.body.unit;
  heading.textContent = `${fullName(unit)} (mã ${unit.code}), ngày ${shown(day)}`;
  drawPath(above.body.items, day);
  const born = told.body.events.find(event => event.status !== 'ANNULLED')?.on;
  document.getElementById('story').replaceChildren(...told.body.events.map(event => chapter(event, born)));
  document.getElementById('flows').replaceChildren(...told.body.events.flatMap(event => flow(event, unit)));
  question.elements.text.value = unit.code;
  question.elements.day.value = day;
  travel.elements.day.value = day;
  window.history.replaceState(null, '', `?${new URLSearchParams({unit: unit.code, day})}`);
  place.hidden = false;
  say(...notes);
  heading.focus();
}

function drawPath(above, day) {
  const steps = above.map(unit => wrap('li', button(fullName(unit), () => show(unit.code, day))));
  document.getElementById('path').replaceChildren(
      steps.length ? wrap('ol', ...steps) : element('p', 'Không có đơn vị cấp trên.'));
}

function chapter(event, born) {
  const told = wrap(event.status === 'ANNULLED' ? 'del' : 'span', event.sentence);
  const then = element('div', '', 'then');
  if (event.on > born) {
    then.append(button(`Ngay trước đó (${shown(before(event.on))})`, () => go(before(event.on))));
  }
  then.append(button(`Từ ngày ${shown(event.on)}`, () => go(event.on)));
  const item = wrap('li', wrap('p', told), then);
  item.className = event.status;
  return item;
}

/** Old units on the left, new ones on the right, as of the day before and the day itself. */
function flow(event, unit) {
  const self = {...unit, here: true};
  const alike = other => ({...other, kind: unit.kind}); // units pass to units of their own kind
  const old = new Map();
  const young = new Map();
  for (const entry of event.entries) {
    const others = entry.units.filter(other => entry.what !== 'TOOK_OVER' || !isAbove(other, unit)).map(alike);
    if (entry.what === 'TOOK_OVER' && others.length) {
      others.forEach(other => old.set(other.code, other));
      young.set(unit.code, self);
    } else if (entry.what === 'PASSED_ON') {
      [self, ...(entry.together ?? []).map(alike)].forEach(other => old.set(other.code, other));
      others.forEach(other => young.set(other.code, other));
    }
  }
  return old.size && young.size ? [picture(event, [...old.values()], [...young.values()])] : [];
}

const LEVELS = ['PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET'];

function isAbove(other, unit) {
  return LEVELS.indexOf(other.level) < LEVELS.indexOf(unit.level);
}

function picture(event, old, young) {
  old.sort(byCode);
  young.sort(byCode);
  const sides = wrap('div', side('Đơn vị cũ', old, before(event.on)), lines(old.length, young.length),
      side('Đơn vị mới', young, event.on));
  sides.className = `flow ${event.status}`;
  const caption = `Ngày ${shown(event.on)}: ${old.length} đơn vị cũ → ${young.length} đơn vị mới`
      + (event.status === 'ANNULLED' ? ' (đã bãi bỏ)' : '');
  return wrap('figure', element('figcaption', caption), sides);
}

function byCode(one, other) {
  return one.code.localeCompare(other.code);
}

function side(label, units, day) {
  const list = wrap('ul', ...units.map(unit => {
    const shownUnit = button(`${fullName(unit)} (mã ${unit.code})`, () => show(unit.code, day));
    if (unit.here) shownUnit.setAttribute('aria-current', 'true');
    return wrap('li', shownUnit);
  }));
  list.setAttribute('aria-label', `${label}, ngày ${shown(day)}`);
  return list;
}

/** Both lists share their height evenly among their units, so do the ends of the lines. */
function lines(from, to) {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 100 100');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  for (let i = 0; i < from; i++) {
    for (let j = 0; j < to; j++) {
      const start = 100 * (i + .5) / from;
      const end = 100 * (j + .5) / to;
      const path = document.createElementNS(namespace, 'path');
      path.setAttribute('d', `M2,${start} C50,${start} 50,${end} 98,${end}`);
      svg.append(path);
    }
  }
  return svg;
}

/** To another day, following the unit into what it was or became. */
async function go(day) {
  if (!current) return;
  say('Đang tìm…');
  const found = await get(`units/${encodeURIComponent(current.code)}/successors`, {asOf: current.day, on: day});
  if (!found.ok) return say(problem(found.body));
  const {unit, portions, vanished} = found.body;
  const units = portions.flatMap(portion => portion.units);
  const was = `${fullName(unit)} (mã ${unit.code})`;
  if (units.length === 1 && !vanished) {
    const [then] = units;
    const note = then.code === unit.code && then.name === unit.name && then.type === unit.type
        ? [] : [element('p', `${was} vào ngày ${shown(day)} thuộc về ${fullName(then)} (mã ${then.code}).`)];
    return show(then.code, day, ...note);
  }
  if (units.length === 0) return say(element('p', `Vào ngày ${shown(day)} không có ${was} và không rõ địa bàn.`));
  const label = vanished ? `Vào ngày ${shown(day)} không có ${was}; địa bàn khi đó thuộc:`
      : `Vào ngày ${shown(day)}, ${was} tương ứng với các đơn vị sau:`;
  say(choice(label, units, then => show(then.code, day)));
  status.scrollIntoView({block: 'nearest'});
}
