// Sets the chosen theme before the first paint. Lesson pages are static, so the server cannot.
(function () {
  var chosen = /(?:^|; )theme=(light|dark)(?:;|$)/.exec(document.cookie);
  if (chosen) document.documentElement.setAttribute("data-theme", chosen[1]);
})();
