/**
 * A square over a photo: dragged by its middle, resized by its corners, or moved and resized with the keyboard. Numbers are pixels of the photo's
 * working picture; the page hears of a new square when the hand comes to rest.
 */
interface Page { invokeMethodAsync(method: string, ...values: unknown[]): Promise<unknown> }
interface Square { left: number; top: number; side: number }

export interface Crop { set(left: number, top: number, side: number): void; dispose(): void }

const SMALLEST = 32;

export function create(frame: HTMLElement, page: Page, width: number, height: number, left: number, top: number, side: number): Crop {
  const box = frame.querySelector<HTMLElement>('[data-square]')!;
  const listeners = new AbortController();
  const signal = { signal: listeners.signal };
  let square: Square = { left, top, side };
  let timer = 0;

  const largest = Math.max(width, height);
  const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), Math.max(least, most));

  // The square may reach beyond the photo, as long as its middle lies inside.
  function fit(next: Square): Square {
    const s = Math.round(clamp(next.side, SMALLEST, largest * 1.5));
    return { side: s, left: Math.round(clamp(next.left, -s / 2, width - s / 2)), top: Math.round(clamp(next.top, -s / 2, height - s / 2)) };
  }

  function show(): void {
    box.style.left = `${square.left / width * 100}%`;
    box.style.top = `${square.top / height * 100}%`;
    box.style.width = `${square.side / width * 100}%`;
    box.style.height = `${square.side / height * 100}%`;
  }

  function change(next: Square, atOnce: boolean): void {
    square = fit(next);
    show();
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void page.invokeMethodAsync('Changed', square.left, square.top, square.side), atOnce ? 0 : 250);
  }

  box.addEventListener('pointerdown', down => {
    down.preventDefault();
    box.focus();
    box.setPointerCapture(down.pointerId);
    const corner = (down.target as HTMLElement).dataset.corner;
    const start = square;
    const scale = width / frame.getBoundingClientRect().width;
    const moving = new AbortController();
    box.addEventListener('pointermove', move => {
      const dx = (move.clientX - down.clientX) * scale, dy = (move.clientY - down.clientY) * scale;
      square = fit(corner ? resized(start, corner, dx, dy) : { ...start, left: start.left + dx, top: start.top + dy });
      show();
    }, { signal: moving.signal });
    for (const end of ['pointerup', 'pointercancel'] as const) box.addEventListener(end, () => { moving.abort(); change(square, true); }, { signal: moving.signal });
  }, signal);

  function resized(start: Square, corner: string, dx: number, dy: number): Square {
    const east = corner.includes('e'), south = corner.includes('s');
    const grown = Math.max(SMALLEST, start.side + ((east ? dx : -dx) + (south ? dy : -dy)) / 2);
    return { side: grown, left: east ? start.left : start.left + start.side - grown, top: south ? start.top : start.top + start.side - grown };
  }

  box.addEventListener('keydown', event => {
    const step = event.shiftKey ? largest / 12 : largest / 100;
    const next = keyed(event.key, step);
    if (!next) return;
    event.preventDefault();
    change(next, false);
  }, signal);

  function keyed(key: string, step: number): Square | undefined {
    const { left: l, top: t, side: s } = square;
    switch (key) {
      case 'ArrowLeft': return { left: l - step, top: t, side: s };
      case 'ArrowRight': return { left: l + step, top: t, side: s };
      case 'ArrowUp': return { left: l, top: t - step, side: s };
      case 'ArrowDown': return { left: l, top: t + step, side: s };
      case '+': case '=': return { left: l - step, top: t - step, side: s + 2 * step };
      case '-': case '_': return { left: l + step, top: t + step, side: s - 2 * step };
      default: return undefined;
    }
  }

  show();
  return {
    set(newLeft, newTop, newSide) { square = fit({ left: newLeft, top: newTop, side: newSide }); show(); },
    dispose() { window.clearTimeout(timer); listeners.abort(); },
  };
}
