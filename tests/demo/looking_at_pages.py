# ruff: noqa: E501 - scripts in another language
"""What a page must hold for everybody to use it, as scripts that list what does not: the core of what axe looks at."""

# Controls, pictures and dialogs without a name; ids that stand twice, or are pointed at and are not there.
NAMELESS = """() => {
  const shown = (each) => each.checkVisibility({ visibilityProperty: true });
  const label = (each) => each.getAttribute('aria-label')
    || (each.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join('')
    || [...(each.labels ?? [])].map((of) => of.textContent).join('') || each.alt || each.title || each.textContent.trim();
  const wrong = [];
  const controls = 'button, a[href], input, select, textarea, iframe, dialog[open], [role=log], [role=tab], [role=group], progress, summary, img[alt=""]:only-child';
  for (const each of document.querySelectorAll(controls)) {
    if (shown(each) && !label(each)) wrong.push('no name: ' + each.outerHTML.slice(0, 120));
  }
  for (const each of document.querySelectorAll('img:not([alt])')) wrong.push('no alt: ' + each.src);
  const ids = [...document.querySelectorAll('[id]')].map((each) => each.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) wrong.push('twice: ' + id);
  for (const name of ['aria-controls', 'aria-labelledby']) {
    for (const each of document.querySelectorAll(`[${name}]`)) {
      if (!document.getElementById(each.getAttribute(name))) wrong.push('points nowhere: ' + each.outerHTML.slice(0, 120));
    }
  }
  if (!document.documentElement.lang || !document.title || !document.querySelector('h1')) wrong.push('no language, title or heading');
  if (/[{}]|undefined|null|NaN/.test(document.body.innerText)) wrong.push('a text was not filled in');
  return wrong;
}"""

# Texts whose contrast with what is behind them is below 4.5 (WCAG 2.2, 1.4.3); what is disabled does not count.
CONTRAST = """() => {
  const parts = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const over = (front, back) => {
    const a = front[3] ?? 1;
    return [0, 1, 2].map((place) => front[place] * a + back[place] * (1 - a));
  };
  const behind = (each) => {
    const layers = [];
    for (let node = each; node; node = node.parentElement) layers.push(parts(getComputedStyle(node).backgroundColor));
    return layers.reverse().reduce((back, front) => over(front, back), [255, 255, 255]);
  };
  const wrong = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const each = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || each.closest(':disabled, script, noscript, svg')) continue;
    if (!each.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const back = behind(each);
    const front = over(parts(getComputedStyle(each).color), back);
    const [high, low] = [light(front), light(back)].sort((a, b) => b - a);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < 4.5) wrong.add(`${ratio.toFixed(2)}: ${each.className || each.tagName} "${walker.currentNode.textContent.slice(0, 30)}"`);
  }
  return [...wrong];
}"""
