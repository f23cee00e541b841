/**
 * Takes photos in: dropped, pasted, picked or shot with the camera. Each file is a request of its own, two at a time; what is not an answer of the
 * server's (a lost connection) can be tried again. The page is told of few things: what is queued, how far it is, what came of it.
 */
const ADDRESS = '/api/identity-photos';
const AT_ONCE = 2;

interface Page { invokeMethodAsync(method: string, ...values: unknown[]): Promise<unknown> }
interface Upload { key: string; file: Blob; name: string; request?: XMLHttpRequest; told: number }
interface Limits { most: number; bytes: number }

export interface Intake {
  pick(): void;
  setRoom(photos: number): void;
  cancel(key: string): void;
  retry(key: string): void;
  startCamera(video: HTMLVideoElement): Promise<string | null>;
  shoot(): Promise<void>;
  stopCamera(): void;
  dispose(): void;
}

export function create(zone: HTMLElement, picker: HTMLInputElement, page: Page, limits: Limits): Intake {
  const uploads = new Map<string, Upload>();
  const waiting: Upload[] = [];
  let running = 0;
  let taken = 0;
  let next = 0;
  let depth = 0;
  let camera: { stream: MediaStream; video: HTMLVideoElement } | undefined;
  let disposed = false;

  const tell = (method: string, ...values: unknown[]): void => { if (!disposed) void page.invokeMethodAsync(method, ...values); };
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  const listeners = new AbortController();
  const listen = <K extends keyof DocumentEventMap>(name: K, handler: (event: DocumentEventMap[K]) => void): void =>
    document.addEventListener(name, handler, { signal: listeners.signal });

  // The whole page takes drops, so that a file that misses the zone is not opened in place of the portal.
  listen('dragenter', event => { if (holdsFiles(event)) { depth++; zone.dataset.over = ''; } });
  listen('dragleave', event => { if (holdsFiles(event) && --depth <= 0) leave(); });
  listen('dragover', event => { if (holdsFiles(event)) event.preventDefault(); });
  listen('drop', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    leave();
    add([...event.dataTransfer!.files]);
  });
  listen('paste', event => {
    const files = [...event.clipboardData?.files ?? []];
    if (files.length === 0) return;
    event.preventDefault();
    add(files);
  });
  picker.addEventListener('change', () => {
    add([...picker.files ?? []]);
    picker.value = '';   // the same file may be chosen again
  }, { signal: listeners.signal });

  function leave(): void {
    depth = 0;
    delete zone.dataset.over;
  }

  function add(files: File[]): void {
    const room = Math.max(0, limits.most - taken - uploads.size);
    if (files.length > room) tell('LeftOut', files.length - room, files[room]!.name);
    for (const file of files.slice(0, room)) enqueue(file, file.name || 'pasted photo');
  }

  function enqueue(file: Blob, name: string): void {
    const upload: Upload = { key: `u${next++}`, file, name, told: 0 };
    uploads.set(upload.key, upload);
    tell('Queued', upload.key, name, file.size);
    if (file.size > limits.bytes) end(upload, `'${name}' is larger than ${Math.round(limits.bytes / 1e6)} MB: save it smaller.`, false);
    else { waiting.push(upload); pump(); }
  }

  function pump(): void {
    while (running < AT_ONCE && waiting.length > 0) send(waiting.shift()!);
  }

  function send(upload: Upload): void {
    const request = new XMLHttpRequest();
    upload.request = request;
    running++;
    request.open('POST', `${ADDRESS}?name=${encodeURIComponent(upload.name)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = event => {
      const share = event.lengthComputable ? event.loaded / event.total : 0;
      if (share - upload.told < .1 && share < 1) return;
      upload.told = share;
      tell('Progressed', upload.key, share);
    };
    request.onload = () => end(upload, request.status < 300 ? null : sentence(request, upload.name), request.status >= 500);
    request.onerror = () => end(upload, `'${upload.name}' did not arrive: the connection was lost. Try again.`, true);
    request.onloadend = () => { running--; upload.request = undefined; pump(); };
    request.send(upload.file);
  }

  function sentence(request: XMLHttpRequest, name: string): string {
    try {
      return (JSON.parse(request.responseText) as { detail?: string }).detail ?? `'${name}' was refused.`;
    } catch {
      return request.status === 401 ? 'You are no longer signed in: reload the page.' : `'${name}' was refused (${request.status}).`;
    }
  }

  /** A refused upload stays known, to be tried again or put away; one that was taken is a photo now. */
  function end(upload: Upload, problem: string | null, mayRetry: boolean): void {
    if (problem === null) uploads.delete(upload.key);
    tell('Ended', upload.key, problem, mayRetry);
  }

  function stopCamera(): void {
    camera?.stream.getTracks().forEach(track => track.stop());
    if (camera) camera.video.srcObject = null;
    camera = undefined;
  }

  return {
    pick() { picker.click(); },
    setRoom(photos) { taken = photos; },
    cancel(key) {
      const upload = uploads.get(key);
      uploads.delete(key);
      const place = upload ? waiting.indexOf(upload) : -1;
      if (place >= 0) waiting.splice(place, 1);
      upload?.request?.abort();
    },
    retry(key) {
      const upload = uploads.get(key);
      if (!upload || upload.request) return;
      upload.told = 0;
      waiting.push(upload);
      pump();
    },
    async startCamera(video) {
      if (!navigator.mediaDevices?.getUserMedia) return 'This browser gives no camera to pages that are not served over HTTPS.';
      try {
        const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1920 } } });
        if (disposed) { stream.getTracks().forEach(track => track.stop()); return null; }
        video.srcObject = stream;
        camera = { stream, video };
        await video.play();
        return null;
      } catch (error) {
        return error instanceof DOMException && error.name === 'NotAllowedError'
          ? 'The browser was told not to give the camera: allow it in the address bar and try again.'
          : 'No camera could be started; use the file picker, which opens the camera on a phone.';
      }
    },
    async shoot() {
      if (!camera || camera.video.videoWidth === 0) return;
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [camera.video.videoWidth, camera.video.videoHeight];
      canvas.getContext('2d')!.drawImage(camera.video, 0, 0);
      const shot = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', .92));
      if (!shot) return;
      if (taken + uploads.size >= limits.most) tell('LeftOut', 1, 'the shot');
      else enqueue(shot, `shot ${next + 1}.jpg`);
    },
    stopCamera,
    dispose() {
      disposed = true;
      listeners.abort();
      stopCamera();
      for (const upload of uploads.values()) upload.request?.abort();
    },
  };
}
