/** What the pages are made of: calls to the server, and elements that hold text and nothing else. */
export function ask(path, query, token) {
  return send(path, query, token, {headers: {Accept: 'application/json'}});
}

/** What is no JSON is answered as a file. */
export async function send(path, query, token, request) {
  const parameters = new URLSearchParams(query);
  try {
    const response = await fetch(`v1/${path}?${parameters}`,
        {...request, headers: {...request.headers, Authorization: `Bearer ${token.trim()}`, 'Accept-Language': 'vi'}});
    const isJson = /json/.test(response.headers.get('Content-Type'));
    return {ok: response.ok, status: response.status, body: isJson ? await response.json() : await response.blob()};
  } catch (unreachable) {
    return {ok: false, status: 0, body: {title: 'Không gọi được máy chủ', detail: String(unreachable)}};
  }
}

export function problem(body) {
  const box = element('div', '', 'problem');
  box.append(element('strong', body.title), element('p', body.detail ?? ''));
  for (const issue of body.issues ?? []) box.append(element('p', issue.message));
  return box;
}

export function element(tag, text = '', className = '') {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

export function wrap(tag, ...children) {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

export function button(text, pressed) {
  const made = element('button', text);
  made.type = 'button';
  made.addEventListener('click', pressed);
  return made;
}

/** "Ủy ban" says what it is itself; a commune is "xã Phụng Hiệp". */
export function fullName(unit) {
  return (unit.kind ?? 'TERRITORY') === 'TERRITORY' ? `${unit.type} ${unit.name}` : unit.name;
}

/** As papers write it: the month has a nought only where 1 and 2 may be taken for 11 and 12. */
export function shown(day) {
  const [year, month, date] = day.split('-');
  return `${date}/${month > '02' ? Number(month) : month}/${year}`;
}

export function before(day) {
  return moved(day, -1);
}

export function moved(day, days) {
  const other = new Date(`${day}T00:00:00Z`);
  other.setUTCDate(other.getUTCDate() + days);
  return other.toISOString().slice(0, 10);
}

/** As offices in Vietnam count. */
export function today() {
  return new Intl.DateTimeFormat('en-CA', {timeZone: 'Asia/Ho_Chi_Minh'}).format(new Date());
}
