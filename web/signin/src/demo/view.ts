type Child = Node | string;

export function element(tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

export function button(text: string, action: () => Promise<void>, look = ''): HTMLElement {
  const node = element('button', { type: 'button', class: `button ${look}`.trim() }, text);
  node.addEventListener('click', () => void action());
  return node;
}

export function claims(title: string, values: object): HTMLElement {
  const rows = Object.entries(values).map(([name, value]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, ...readable(name, value))),
  );
  return element('section', {}, element('h2', {}, title), element('dl', {}, ...rows));
}

const instants = new Set(['iat', 'exp', 'auth_time', 'nbf']);

function readable(name: string, value: unknown): Child[] {
  if (typeof value === 'number' && (instants.has(name) || name.endsWith('_at'))) {
    const date = new Date(value > 1e12 ? value : value * 1000);
    return [String(value), element('small', {}, date.toLocaleString())];
  }
  return [typeof value === 'string' ? value : JSON.stringify(value, null, 2)];
}
