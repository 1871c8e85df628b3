// Server-sent events of one person. The browser reconnects by itself; after a gap the listener is told to look again.

export const RETRY_MILLISECONDS = 2000;

/**
 * listener({type, ...}); an event {type: "again"} means: something may have been missed. connected(bool) follows the
 * state of the line. Without a person everything is heard. Returns a stop function.
 */
export function listen(person, listener, connected) {
  const source = new EventSource(person === null ? "/play/events" : `/play/events?as=${person}`);
  let opened = false;
  source.onopen = () => {
    connected(true);
    if (opened) listener({ type: "again" });
    opened = true;
  };
  let retry = null;
  source.onerror = () => {
    connected(false);
    // Refused for good: a playground begun anew may not know this person.
    if (source.readyState === EventSource.CLOSED)
      retry = setTimeout(() => listener({ type: "again" }), RETRY_MILLISECONDS);
  };
  source.onmessage = (event) => listener(JSON.parse(event.data));
  return () => {
    clearTimeout(retry);
    source.close();
  };
}

/**
 * Runs `work` now, or once more after the run under way: a burst of calls costs two runs.
 * The promise resolves after a run that began after the call.
 */
export function coalesced(work) {
  let running = null;
  let waiting = null;
  const call = () => {
    if (!running) {
      running = work().finally(() => (running = null));
      return running;
    }
    waiting ??= running
      .catch(() => {})
      .then(() => {
        waiting = null;
        return call();
      });
    return waiting;
  };
  return call;
}
