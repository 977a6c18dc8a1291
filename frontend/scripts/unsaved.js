// Asks before the page is loaded anew, by the person or because the session is over, whether what was typed may be lost.
// app.cartera.shared.ui.Unsaved marks what that is: fields that are filled, or whatever has been worked on.
addEventListener('beforeunload', leaving => {
  const filled = [...document.querySelectorAll('[data-unsaved="if-filled"]')].some(field => field.value);
  if (filled || document.querySelector('[data-unsaved="yes"]')) {
    leaving.preventDefault();
  }
});
