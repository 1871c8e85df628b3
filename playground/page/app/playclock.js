// The playground's own time, as the page sees it: real pace from the moment the server last told it.

export function createPlayclock() {
  let told = Date.now();
  let toldAt = performance.now();
  const listeners = new Set();
  const clock = {
    now: () => new Date(told + performance.now() - toldAt),
    set(iso) {
      told = Date.parse(iso);
      toldAt = performance.now();
      clock.tick();
    },
    tick() {
      for (const listener of listeners) listener(clock.now());
    },
    onTick(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  setInterval(clock.tick, 1000);
  return clock;
}
