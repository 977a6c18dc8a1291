// Where something was chosen before, a box takes away with it the text that means nothing. Left empty, it would mean that
// nothing is wanted: the text is put back, until it is deleted or something is chosen (ChoiceBox).
const UNKNOWN = 'data-unknown';

const putBack = box => {
  const typed = box.getAttribute(UNKNOWN);
  if (typed !== null && box.inputElement) {
    box.inputElement.value = typed;
  }
};

new MutationObserver(changes => changes.forEach(change => setTimeout(() => putBack(change.target)))).observe(
  document.documentElement,
  { subtree: true, attributeFilter: [UNKNOWN] },
);
