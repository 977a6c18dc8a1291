// <cartera-chart> draws with Chart.js what app.cartera.shared.ui.chart.ChartDrawing describes. It knows no words and no
// formats: every text comes from the server, in the person's language. Colours are the style sheet's classes .chart-*.
{
  const library = new URL(document.currentScript.dataset.library, document.baseURI).href;
  const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const darkScheme = matchMedia('(prefers-color-scheme: dark)');
  const onPaper = matchMedia('print');

  class CarteraChart extends HTMLElement {
    #drawing;
    #chart;
    #leaving;

    get drawing() {
      return this.#drawing;
    }

    set drawing(drawing) {
      this.#drawing = drawing;
      this.#show();
    }

    connectedCallback() {
      this.#takeEarlyDrawing();
      this.#leaving = new AbortController();
      this.#followColours(this.#leaving.signal);
      this.#show();
    }

    disconnectedCallback() {
      this.#leaving.abort();
      this.#chart?.destroy();
      this.#chart = undefined;
    }

    // What was set before this class was known lies on the element itself, and hides the accessor.
    #takeEarlyDrawing() {
      if (Object.hasOwn(this, 'drawing')) {
        const { drawing } = this;
        delete this.drawing;
        this.#drawing = drawing;
      }
    }

    #followColours(signal) {
      const recolour = () => this.#chart && this.#draw(false);
      darkScheme.addEventListener('change', recolour, { signal });
      onPaper.addEventListener('change', recolour, { signal });
      const scheme = new MutationObserver(recolour);
      scheme.observe(document.documentElement, { attributeFilter: ['style', 'theme'] });
      signal.addEventListener('abort', () => scheme.disconnect());
    }

    async #show() {
      if (!this.isConnected || !this.#drawing) {
        return;
      }
      try {
        await import(library);
      } catch {
        this.#fallBackToTable();
        return;
      }
      if (this.isConnected) {
        this.#draw(!lessMotion.matches);
      }
    }

    #fallBackToTable() {
      this.hidden = true;
      this.parentElement.querySelector('details').open = true;
    }

    #draw(moving) {
      this.#chart?.destroy();
      const canvas = document.createElement('canvas');
      this.replaceChildren(canvas);
      this.classList.toggle('rows', this.#drawing.rows);
      this.style.setProperty('--categories', this.#drawing.categories.length);
      this.#chart = new Chart(canvas, configuration(this, this.#drawing, moving));
    }
  }

  function configuration(host, drawing, moving) {
    const ink = colours(host);
    const font = { family: getComputedStyle(host).fontFamily, size: 12 };
    return {
      data: {
        labels: drawing.categories.map((category) => category.name),
        datasets: drawing.series.map((series) => dataset(series, ink)),
      },
      options: {
        indexAxis: drawing.rows ? 'y' : 'x',
        maintainAspectRatio: false,
        animation: moving ? { duration: 250 } : false,
        interaction: { mode: 'index', axis: drawing.rows ? 'y' : 'x', intersect: false },
        onClick: (event, hit) => follow(host, linkOf(drawing, hit), event.native),
        onHover: (event, hit) => host.classList.toggle('leads-on', Boolean(linkOf(drawing, hit))),
        plugins: { legend: { display: false }, tooltip: tooltip(drawing, ink, font) },
        scales: {
          [drawing.rows ? 'y' : 'x']: categoryAxis(host, drawing, ink, font),
          [drawing.rows ? 'x' : 'y']: valueAxis(drawing, ink, font),
        },
      },
    };
  }

  function dataset(series, ink) {
    const colour = ink[series.tone];
    const shared = {
      label: series.name,
      data: series.points.map((point) => point.value),
      backgroundColor: colour,
      hoverBackgroundColor: colour,
      borderColor: colour,
    };
    return series.line
      ? { ...shared, type: 'line', order: 0, borderWidth: 1.5, pointRadius: 2, pointHoverRadius: 4 }
      : { ...shared, type: 'bar', order: 1, borderRadius: 1.5, maxBarThickness: 22, categoryPercentage: 0.72, barPercentage: 0.92 };
  }

  function categoryAxis(host, drawing, ink, font) {
    const longest = host.clientWidth < 480 ? 17 : 32;
    return {
      grid: { display: false },
      border: { display: false },
      ticks: {
        color: ink.text,
        font,
        maxRotation: 0,
        autoSkip: !drawing.rows,
        autoSkipPadding: 10,
        callback: (index) => shortened(drawing.categories[index].name, longest),
      },
    };
  }

  function valueAxis(drawing, ink, font) {
    const marks = drawing.marks;
    return {
      min: marks[0].value,
      max: marks.at(-1).value,
      afterBuildTicks: (axis) => (axis.ticks = marks.map(({ value }) => ({ value }))),
      grid: { color: ({ tick }) => (tick?.value === 0 ? ink.zero : ink.grid), drawTicks: false },
      border: { display: false },
      ticks: {
        color: ink.text,
        font,
        padding: 8,
        maxRotation: 0,
        autoSkip: drawing.rows,
        autoSkipPadding: 10,
        callback: (value) => marks.find((mark) => mark.value === value)?.text,
      },
    };
  }

  function tooltip(drawing, ink, font) {
    return {
      backgroundColor: ink.tip,
      titleColor: ink['tip-text'],
      bodyColor: ink['tip-text'],
      titleFont: { ...font, weight: '600' },
      bodyFont: font,
      cornerRadius: 4,
      padding: 8,
      boxWidth: 8,
      boxHeight: 8,
      boxPadding: 4,
      callbacks: {
        title: ([item]) => drawing.categories[item.dataIndex].name,
        label: (item) => `${item.dataset.label}: ${drawing.series[item.datasetIndex].points[item.dataIndex].text || '-'}`,
      },
    };
  }

  function linkOf(drawing, hit) {
    return hit.length ? drawing.categories[hit[0].index].link : null;
  }

  // As if an ordinary link had been clicked, so that the router, or a new tab, does the rest.
  function follow(host, link, { ctrlKey, metaKey, shiftKey }) {
    if (!link) {
      return;
    }
    const anchor = document.createElement('a');
    anchor.href = link;
    host.append(anchor);
    anchor.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey, metaKey, shiftKey }));
    anchor.remove();
  }

  function shortened(name, longest) {
    return name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name;
  }

  function colours(host) {
    const names = ['accent', 'muted', 'ink', 'text', 'grid', 'zero', 'tip', 'tip-text'];
    return Object.fromEntries(names.map((name) => [name, colour(host, name)]));
  }

  // A canvas takes colours, not the style sheet's variables and functions: ask what a class comes to, and paint a dot with it.
  function colour(host, name) {
    const probe = document.createElement('i');
    probe.className = `chart-${name}`;
    host.append(probe);
    const dot = new OffscreenCanvas(1, 1).getContext('2d');
    dot.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    dot.fillRect(0, 0, 1, 1);
    const [red, green, blue, opacity] = dot.getImageData(0, 0, 1, 1).data;
    return `rgba(${red}, ${green}, ${blue}, ${opacity / 255})`;
  }

  customElements.define('cartera-chart', CarteraChart);
}
