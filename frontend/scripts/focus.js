// Where what has the focus goes away, such as the row of what was archived, or the menu of what was chosen, the browser would
// begin with the first link of the page again: the focus goes to the main part of the page instead. A moment later, as a dialog
// that closes gives it back to what opened it, if that is still there.
let last = null;
const remember = () => {
  last = document.activeElement === document.body ? null : document.activeElement;
};
const isGone = () => last && !(last.isConnected && last.checkVisibility());
// What is hidden keeps the focus until the browser draws the page.
const isLost = () => isGone() && [document.body, last].includes(document.activeElement);

addEventListener('focusin', remember);
// Whoever clicks on nothing takes the focus away without anything being lost.
addEventListener('pointerdown', () => setTimeout(remember), true);
new MutationObserver(() => {
  if (isGone()) {
    setTimeout(() => {
      const main = document.querySelector('main');
      if (isLost() && main) {
        main.tabIndex = -1;
        main.focus({ preventScroll: true });
      }
    }, 300);
  }
}).observe(document, { subtree: true, childList: true, attributeFilter: ['hidden', 'opened'] });
