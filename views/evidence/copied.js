// A block of text and a button that copies it. In: words as data. Out: the clipboard.
export default function ({ data, parentElement }) {
  const block = parentElement.querySelector(".text");
  const button = parentElement.querySelector("button");
  block.textContent = data.text;
  block.setAttribute("aria-label", data.label);
  button.textContent = data.copy;
  button.onclick = async () => {
    await copy(data.text, block);
    button.textContent = data.copied;
    setTimeout(() => { button.textContent = data.copy; }, 2000);
  };
}

// Browsers keep the clipboard from pages that reached them without https; selecting and copying still works there.
async function copy(text, block) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  getSelection().selectAllChildren(block);
  document.execCommand("copy");
}
