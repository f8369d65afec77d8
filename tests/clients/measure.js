function measure(selector) {
  const root = document.querySelector(selector);
  const isCut = (element) => {
    const { display, overflowY } = getComputedStyle(element);
    if (display === 'inline' || element.clientWidth <= 1) return false;
    return element.scrollWidth > element.clientWidth + 1 || (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
  };
  const cut = [...root.querySelectorAll('*')].filter((element) => element instanceof HTMLElement && isCut(element));
  return {
    height: root.offsetHeight,
    beyond: document.documentElement.scrollWidth - innerWidth,
    cut: cut.map((element) => `${element.tagName} ${element.className}: ${element.innerText.slice(0, 60)}`),
  };
}
