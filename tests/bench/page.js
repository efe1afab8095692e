// Times what a reader waits for: the first chart of a page, and a chart redrawn after a key was pressed.
(() => {
  const CHART = "[class*='st-key-timeline'] .js-plotly-plot";
  const drawn = () => [...document.querySelectorAll(CHART)].find((plot) => plot.querySelector(".points path"));
  const marks = () => {
    const plot = drawn();
    return plot ? JSON.stringify(plot._fullData.map((trace) => (trace.customdata || []).map((mark) => mark && mark[1]))) : "";
  };
  const watch = () => {
    if (window.__first === undefined && drawn()) window.__first = performance.now();
    if (window.__pressed !== undefined && window.__redrawn === undefined && marks() !== window.__before)
      window.__redrawn = performance.now();
    requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
  window.__arm = () => {
    window.__before = marks();
    window.__pressed = window.__redrawn = undefined;
    document.addEventListener("keydown", () => { window.__pressed = performance.now(); }, { capture: true, once: true });
  };
})();
