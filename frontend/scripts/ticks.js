// The box that ticks a row of a table is called "Select Row", in English and in each row alike: it takes the name of the row,
// which is what the cell says that heads it.
let names = 0;
const nameOf = box => {
  const row = box.parentElement.assignedSlot?.closest('tr');
  const head = row?.querySelector('[role="rowheader"] slot')?.assignedElements()[0];
  if (head) {
    head.id ||= `row-name-${++names}`;
  }
  return head?.id;
};
const name = box => {
  const id = box.accessibleName === 'Select Row' && nameOf(box);
  if (id) {
    box.accessibleName = null;
    box.accessibleNameRef = id;
  }
};
const nameAll = () => document.querySelectorAll('vaadin-grid-cell-content > vaadin-checkbox').forEach(name);

new MutationObserver(() => requestAnimationFrame(nameAll)).observe(document, { subtree: true, childList: true });
