// Shows another address of the page in front (PageAddress). The router is not told: it would forget the link that was clicked a
// moment before. What it keeps with the address stays as it is, it finds its way back by that.
window.showAddress = address => history.replaceState(history.state, '', new URL(address, document.baseURI));
