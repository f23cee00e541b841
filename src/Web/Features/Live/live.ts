/**
 * Draws a job's live frames. The socket carries binary messages: step, total (unsigned 32 bit, little endian), azimuth
 * (32 bit float, degrees), then a WebP. Only the newest frame is ever decoded; a slow browser skips, it never lags behind.
 */
const HEADER = 12;
const RETRY_MOST = 10_000;

export interface Live { dispose(): void }

export function create(canvas: HTMLCanvasElement, job: string): Live {
  const context = canvas.getContext('2d')!;
  const address = `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/live/${job}`;
  let socket: WebSocket | undefined;
  let newest: ArrayBuffer | undefined;
  let drawing = false;
  let ended = false;
  let wait = 500;
  let timer = 0;

  canvas.dataset.frames = '0';
  connect();

  function connect(): void {
    socket = new WebSocket(address);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => { wait = 500; };
    socket.onmessage = message => { newest = message.data as ArrayBuffer; void drawNewest(); };
    socket.onclose = event => {
      if (ended || event.code === 1000) return;   // 1000: the job has ended
      timer = window.setTimeout(connect, wait);
      wait = Math.min(wait * 2, RETRY_MOST);
    };
  }

  async function drawNewest(): Promise<void> {
    if (drawing) return;
    drawing = true;
    try {
      while (newest && !ended) {
        const frame = newest;
        newest = undefined;
        await draw(frame);
      }
    } finally {
      drawing = false;
    }
  }

  async function draw(frame: ArrayBuffer): Promise<void> {
    const head = new DataView(frame, 0, HEADER);
    const picture = await createImageBitmap(new Blob([new Uint8Array(frame, HEADER)], { type: 'image/webp' }));
    if (canvas.width !== picture.width || canvas.height !== picture.height) {
      canvas.width = picture.width;
      canvas.height = picture.height;
    }
    context.drawImage(picture, 0, 0);
    picture.close();
    canvas.dataset.step = String(head.getUint32(0, true));
    canvas.dataset.azimuth = head.getFloat32(8, true).toFixed(0);
    canvas.dataset.frames = String(Number(canvas.dataset.frames) + 1);
    canvas.closest('[data-live]')?.setAttribute('data-live', 'on');
  }

  return {
    dispose() {
      ended = true;
      window.clearTimeout(timer);
      socket?.close();
    },
  };
}
