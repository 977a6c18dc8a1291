// Shows another address of the page in front (PageAddress). The router is not told: it would forget the link that was clicked a
// moment before. What it keeps with the address stays as it is, it finds its way back by that. And it goes first: the address of
// a page that has just been opened it writes when it is told so by the same answer, and it is that which is to be another.
window.showAddress = address => setTimeout(() => history.replaceState(history.state, '', new URL(address, document.baseURI)));
