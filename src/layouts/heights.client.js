// Inlined in every embed: sends its height to the page around it, in the formats that hosts listen for.
// It sends only heights, only to its parent, and acts on no message.
(function () {
  var host = window.parent;
  var box = document.getElementById('embed');
  if (host === window || !box) return;
  var query = new URLSearchParams(location.search);
  var hash = new URLSearchParams(location.hash.replace(/^#\??/, ''));
  var word = function (text) {
    return /^[\w-]{1,99}$/.test(text || '') ? text : '';
  };
  var pym = word(query.get('childId'));
  var secret = word(hash.get('secret'));
  var resizer = '';
  var said = 0;
  function say(message) {
    host.postMessage(message, '*');
  }
  function tell(again) {
    var height = Math.ceil(box.getBoundingClientRect().height);
    var width = document.documentElement.offsetWidth;
    if (height === said && !again) return;
    said = height;
    var keyed = {};
    keyed[box.getAttribute('data-chart')] = height;
    say({ 'datawrapper-height': keyed });
    if (pym) say('pymxPYMx' + pym + 'xPYMxheightxPYMx' + height);
    say({ sentinel: 'amp', type: 'embed-size', height: height });
    say({ type: 'iframe-resized', width: width, height: height });
    if (resizer) say('[iFrameSizer]' + resizer + ':' + height + ':' + width + ':init');
    if (secret) say({ message: 'height', value: height, secret: secret });
    say(JSON.stringify({ type: 'set-height', value: height }));
    say(JSON.stringify({ src: location.href, context: 'iframe.resize', height: height }));
  }
  addEventListener('message', function (event) {
    if (event.source !== host || !event.data) return;
    // WordPress sends a message when its script loads after this one, and waits for the height again.
    if (secret && event.data.message === 'ready' && event.data.secret === secret) return tell(true);
    if (typeof event.data !== 'string' || event.data.indexOf('[iFrameSizer]') !== 0) return;
    // The first message carries the frame's name and its settings; later ones may carry neither.
    var parts = event.data.slice(13).split(':');
    if (!resizer || parts.length > 7) resizer = word(parts[0]);
    tell(true);
  });
  say('[iFrameResizerChild]Ready');
  tell(true);
  addEventListener('load', function () {
    tell(true);
  });
  if (window.ResizeObserver)
    new ResizeObserver(function () {
      tell(false);
    }).observe(box);
})();
