// The page works without this. With it the trends can be read point by point, and what was unfolded stays so when the figures
// come anew.
(function () {
  "use strict";
  const plots = new Map();

  if (window.htmx) {
    htmx.config.includeIndicatorStyles = false;
    htmx.config.allowEval = false;
    htmx.config.selfRequestsOnly = true;
  }

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function numbers(table) {
    const rows = Array.from(table.tBodies[0].rows);
    const series = rows[0].cells.length - 1;
    const columns = [rows.map((row, at) => at)];
    for (let i = 1; i <= series; i++) {
      columns.push(rows.map(row => (row.cells[i].dataset.value ? Number(row.cells[i].dataset.value) : null)));
    }
    return {
      part: table.tHead.rows[0].cells[0].textContent,
      parts: rows.map(row => row.cells[0].textContent),
      names: Array.from(table.tHead.rows[0].cells).slice(1).map(cell => cell.textContent),
      columns,
    };
  }

  function draw(place) {
    const table = document.querySelector("#" + place.dataset.table + " table");
    if (!window.uPlot || !table || table.tBodies[0].rows.length < 2) {
      return;
    }
    const data = numbers(table);
    const ratio = place.dataset.ratio === "true";
    const text = value => (value == null ? "–" : ratio ? (value * 100).toFixed(1) + "%" : String(value));
    const axis = {
      stroke: colour("--quiet"),
      font: "12px system-ui, sans-serif",
      grid: { stroke: colour("--line"), width: 1 },
      ticks: { show: false },
    };
    const colours = [colour("--line-1"), colour("--line-2")];
    place.replaceChildren();
    const plot = new uPlot(
      {
        width: place.clientWidth,
        height: 200,
        cursor: { y: false, points: { size: 7 } },
        legend: { live: true },
        scales: { x: { time: false }, y: { range: (u, min, max) => (ratio ? [0, 1] : [0, Math.max(2, max * 1.1)]) } },
        series: [{ label: data.part, value: (u, at) => (at == null ? "–" : data.parts[at]) }].concat(
          data.names.map((name, i) => ({
            label: name,
            stroke: colours[i],
            width: 2,
            dash: i === 1 ? [6, 4] : undefined,
            points: { show: data.parts.length < 40, size: 5, fill: colours[i] },
            value: (u, value) => text(value),
          })),
        ),
        axes: [
          Object.assign({}, axis, {
            grid: { show: false },
            space: 64,
            incrs: [1, 2, 5, 7, 10, 14, 20, 30, 50, 100],
            values: (u, ats) => ats.map(at => data.parts[at] || ""),
          }),
          Object.assign({}, axis, {
            size: 48,
            values: (u, values) => values.map(value => (ratio ? Math.round(value * 100) + "%" : value)),
            incrs: ratio ? [0.25, 0.5] : [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000, 100000],
          }),
        ],
      },
      data.columns,
      place,
    );
    // Where nobody points, the last part is told.
    const last = () => plot.setLegend({ idx: data.parts.length - 1 });
    plot.over.addEventListener("mouseleave", () => requestAnimationFrame(last));
    requestAnimationFrame(last);
    const legend = place.previousElementSibling;
    if (legend && legend.classList.contains("legend")) {
      legend.hidden = true;
    }
    plots.set(place, plot);
  }

  function drawAll() {
    plots.forEach(plot => plot.destroy());
    plots.clear();
    document.querySelectorAll(".plot").forEach(draw);
  }

  let open = [];
  let focused = "";
  document.addEventListener("htmx:sseBeforeMessage", () => {
    const figures = document.getElementById("figures");
    open = Array.from(figures.querySelectorAll("details[open]")).map(it => it.id);
    const active = document.activeElement;
    focused = figures.contains(active) ? active.getAttribute("href") || active.parentElement.id : "";
  });
  document.addEventListener("htmx:afterSwap", () => {
    open.forEach(id => {
      const it = document.getElementById(id);
      if (it) {
        it.open = true;
      }
    });
    if (focused) {
      const figures = document.getElementById("figures");
      const it = Array.from(figures.querySelectorAll("a, summary")).find(
        each => each.getAttribute("href") === focused || (each.parentElement.id && each.parentElement.id === focused),
      );
      (it || figures).focus({ preventScroll: true });
    }
    drawAll();
  });

  let width = window.innerWidth;
  window.addEventListener("resize", () => {
    if (window.innerWidth !== width) {
      width = window.innerWidth;
      drawAll();
    }
  });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  drawAll();
})();
