// Sizes the frames of this site's charts on a page that has no listener of its own.
(function () {
  var script = document.currentScript;
  var home = script ? script.src.replace(/embed(?:-\d+)?\.js.*$/, '') : '';
  function ours() {
    return Array.prototype.filter.call(document.querySelectorAll('iframe'), function (frame) {
      return home && frame.src.indexOf(home) === 0 && /(?:embed|frozen)\//.test(frame.src.slice(home.length));
    });
  }
  addEventListener('message', function (event) {
    var heights = event.data && event.data['datawrapper-height'];
    if (!heights) return;
    ours().forEach(function (frame) {
      if (frame.contentWindow !== event.source) return;
      for (var key in heights) if (heights[key] > 0 && heights[key] < 30000) frame.style.height = heights[key] + 'px';
    });
  });
  // A frame that spoke before this script came is asked once more.
  function ask() {
    ours().forEach(function (frame) {
      if (frame.contentWindow) frame.contentWindow.postMessage('[iFrameSizer]chart:', '*');
    });
  }
  ask();
  addEventListener('load', ask);
})();
