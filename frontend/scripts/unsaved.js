// Asks before the page is loaded anew, by the person or because the session is over, whether what was typed may be lost.
// app.cartera.shared.ui.dialog.Unsaved marks what that is: fields that are filled, or whatever has been worked on.
addEventListener('beforeunload', leaving => {
  const filled = [...document.querySelectorAll('[data-unsaved="if-filled"]')].some(field => field.value);
  if (filled || typing?.isConnected || document.querySelector('[data-unsaved="yes"]')) {
    leaving.preventDefault();
  }
});

// The field one is typing in: the server is told in a moment, or when it loses the focus.
let typing = null;
addEventListener('input', ({target}) => typing = target.closest('[data-unsaved="no"]') && target);
['change', 'focusout'].forEach(told => addEventListener(told, () => typing = null));

// A field tells the server what was typed when it loses the focus, which Back alone does not do: the server would not ask.
addEventListener('popstate', () => document.activeElement?.blur(), true);
