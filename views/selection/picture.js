// The chart as one standalone picture that can be quoted: title above, source, data version and link below it.
// In: the chart's layers as they are drawn, and words as data. Out: a file. Nothing is asked of any server.
const SVG = "http://www.w3.org/2000/svg";
const PAD = 16;
const MOST = 12000; // px of a canvas's side that every browser still draws
const TEMPORARY = ".hoverlayer, .draglayer, .zoomlayer, .modebar";

export default function ({ data, parentElement }) {
  const row = parentElement.querySelector(".picture");
  row.replaceChildren(...data.buttons.map(({ kind, word, says }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = word;
    button.title = says;
    button.setAttribute("aria-label", says);
    button.onclick = () => save(kind, data);
    return button;
  }));
}

async function save(kind, data) {
  const plot = document.querySelector(`${data.chart} .js-plotly-plot`);
  if (!plot) return;
  const picture = compose(plot, data);
  const svg = new Blob([picture.text], { type: "image/svg+xml" });
  download(kind === "svg" ? svg : await painted(svg, picture), `${data.file}.${kind}`);
}

function compose(plot, data) {
  const layers = [...plot.querySelectorAll(".main-svg")];
  const width = Math.max(...layers.map((layer) => layer.width.baseVal.value));
  const height = Math.max(...layers.map((layer) => layer.height.baseVal.value));
  const font = getComputedStyle(plot.querySelector("text") || plot).fontFamily;
  const root = element("svg", { "font-family": font, role: "img" });
  const background = root.appendChild(element("rect", { width: "100%", height: "100%", fill: data.colours.surface }));
  background.before(element("title", {}, [data.title, data.part].filter(Boolean).join(": ")), element("desc", {}, data.alt));

  let y = PAD;
  const write = (words, size, weight, colour) => {
    for (const line of wrap(words, `${weight} ${size}px ${font}`, width)) {
      y += size * 1.35;
      root.append(element("text", { x: PAD, y: y - size * 0.3, "font-size": size, "font-weight": weight, fill: colour }, line));
    }
  };
  write(data.title, 18, 600, data.colours.ink);
  write(data.part, 14, 600, data.colours.ink);
  y += PAD / 2;
  for (const layer of layers) {
    const copy = layer.cloneNode(true);
    copy.querySelectorAll(TEMPORARY).forEach((part) => part.remove());
    copy.removeAttribute("class");
    copy.style.background = "none";
    copy.setAttribute("x", PAD);
    copy.setAttribute("y", y);
    root.append(copy);
  }
  y += height + PAD / 2;
  for (const words of [...data.lines, data.source, data.link]) write(words, 11, 400, data.colours.muted);
  y += PAD;

  const size = { width: Math.ceil(width + 2 * PAD), height: Math.ceil(y) };
  for (const [name, value] of Object.entries({ ...size, viewBox: `0 0 ${size.width} ${size.height}` })) root.setAttribute(name, value);
  const text = new XMLSerializer().serializeToString(root)
    .replace(/url\((?:&quot;|["'])?[^#()"']*#([^)"'&]+)(?:&quot;|["'])?\)/g, "url(#$1)") // Plotly's own address before an id
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ""); // what XML does not allow
  return { text, ...size };
}

function element(name, attributes, words) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (words) made.textContent = words;
  return made;
}

// Lines no wider than the picture; a word that is wider, such as a link, is broken.
function wrap(words, font, width) {
  const ruler = document.createElement("canvas").getContext("2d");
  ruler.font = font;
  const lines = [];
  let line = "";
  for (const word of words.split(/(?<=\s)/)) {
    if (line && ruler.measureText((line + word).trimEnd()).width > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    for (const letter of word) {
      if (ruler.measureText(line + letter.trimEnd()).width > width) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

async function painted(svg, { width, height }) {
  const scale = Math.min(2, MOST / width, MOST / height);
  const image = new Image();
  image.src = URL.createObjectURL(svg);
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: width * scale, height: height * scale });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function download(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
