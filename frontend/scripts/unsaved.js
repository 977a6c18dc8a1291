// Asks before the page is loaded anew whether what was typed may be lost, unless whoever it is was told that it is lost.
// app.cartera.shared.ui.dialog.Unsaved marks what that is: fields that are filled, or whatever has been worked on.
let signingIn = false;
let sessionLost = false;
const isUnsaved = () => {
  const filled = [...document.querySelectorAll('[data-unsaved="if-filled"]')].some(field => field.value);
  return filled || typing?.isConnected || document.querySelector('[data-unsaved="yes"]') !== null;
};
addEventListener('beforeunload', leaving => {
  if (!signingIn && (sessionLost || isUnsaved())) {
    leaving.preventDefault();
  }
});

// The session is over: Vaadin says so in a notice, the only one without a caption (ShellSetup), and loads the page anew, which
// leads to sign-in and back, when it is clicked. Where nothing was typed there is nothing to say. The words that Vaadin has are
// those of the language in which the page was loaded; the body has those of the language chosen since (Appearance).
const tellOfSession = notice => {
  if (isUnsaved() || told?.isConnected) {
    sessionLost = true;
    notice.querySelector('.message').textContent = document.body.dataset.sessionOver;
    const signIn = document.createElement('button');
    signIn.textContent = document.body.dataset.signIn;
    signIn.addEventListener('click', () => signingIn = true);
    notice.append(signIn);
    notice.role = 'alert';
  } else {
    notice.click();
  }
};
new MutationObserver(changes => changes
  .flatMap(change => [...change.addedNodes])
  .filter(added => added.matches?.('.v-system-error:not(:has(.caption))'))
  .forEach(tellOfSession)).observe(document.body, { childList: true });

// The field one is typing in: the server is told in a moment, or when it loses the focus.
let typing = null;
let typedAt = 0;
addEventListener('input', ({target}) => {
  typing = target.closest('[data-unsaved="no"], [data-unsaved="kept"]') && target;
  typedAt = performance.now();
});

// The field that the server is being told of. Until it has answered, it may answer that the session is over. Where what is
// typed is kept, the server is told after 400 ms, and need not be told again when the field loses the focus.
let told = null;
const isKnown = field => field.closest('[data-unsaved="kept"]') && performance.now() - typedAt > 450 && isAnswered();
const isAnswered = () => Object.values(Vaadin.Flow.clients).every(client => !client.isActive?.());
const forget = field => {
  if (told === field && isAnswered()) {
    told = null;
  } else if (told === field) {
    setTimeout(forget, 100, field);
  }
};
// Before the field tells it, which begins another request.
['change', 'focusout'].forEach(tells => addEventListener(tells, () => {
  if (typing && !isKnown(typing)) {
    told = typing;
    setTimeout(forget, 600, told); // some fields wait for 400 ms before they tell
  }
  typing = null;
}, true));

// A field tells the server what was typed when it loses the focus, which Back alone does not do: the server would not ask.
addEventListener('popstate', () => document.activeElement?.blur(), true);
