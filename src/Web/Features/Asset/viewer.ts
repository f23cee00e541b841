import {
  Box3, CanvasTexture, CircleGeometry, Mesh, MeshBasicMaterial, NeutralToneMapping, PerspectiveCamera, PMREMGenerator,
  Scene, Sphere, Spherical, Texture, Vector3, WebGLRenderer, type Material, type Object3D,
} from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import { RoomEnvironment } from 'three/addons/environments/RoomEnvironment.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';

const NO_WEBGL = 'This browser shows no 3D: WebGL is missing or switched off. The download works all the same.';
const BROKEN = 'The model could not be read. Download it to look at the file itself.';
const LOST = 'The graphics driver took the picture away. Reload the page to see the model again.';

/** Shows one GLB in `host`. Draws only when something has changed; the state stands in `host.dataset.state`. */
export class Viewer {
  private readonly scene = new Scene();
  private readonly camera = new PerspectiveCamera(38, 1, 0.01, 100);
  private readonly controls: OrbitControls;
  private readonly resizing: ResizeObserver;
  private readonly ground: Mesh;
  private model?: Object3D;
  private home = new Vector3(1.6, 0.9, 1.9);
  private frame = 0;

  constructor(private readonly host: HTMLElement, private readonly renderer: WebGLRenderer) {
    const canvas = renderer.domElement;
    host.append(canvas);
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `${host.dataset.label ?? '3D model'}. Arrow keys turn it, plus and minus zoom, R resets.`);
    canvas.addEventListener('keydown', this.onKey);
    canvas.addEventListener('webglcontextlost', this.onLost);

    renderer.toneMapping = NeutralToneMapping;
    const generator = new PMREMGenerator(renderer);
    const room = new RoomEnvironment();
    this.scene.environment = generator.fromScene(room, 0.04).texture;
    room.dispose();
    generator.dispose();
    this.ground = makeGround();
    this.scene.add(this.ground);

    this.controls = new OrbitControls(this.camera, canvas);
    this.controls.enableDamping = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.controls.addEventListener('change', this.invalidate);
    this.resizing = new ResizeObserver(() => this.resize());
    this.resizing.observe(host);
    this.resize();
  }

  async load(url: string): Promise<void> {
    const { scene } = await new GLTFLoader().loadAsync(url);
    const box = new Box3().setFromObject(scene);
    const sphere = box.getBoundingSphere(new Sphere());
    if (!(sphere.radius > 0)) throw new Error('The file holds no triangles.');

    scene.position.sub(sphere.center);
    this.model = scene;
    this.scene.add(scene);
    this.ground.scale.setScalar(sphere.radius * 1.25);
    this.ground.position.y = box.min.y - sphere.center.y - sphere.radius * 0.004;

    const distance = sphere.radius / Math.sin((this.camera.fov / 2) * Math.PI / 180) * 1.12;
    this.home = new Vector3(0.62, 0.42, 0.78).normalize().multiplyScalar(distance);
    this.camera.near = distance / 100;
    this.camera.far = distance * 20;
    this.controls.minDistance = sphere.radius * 0.6;
    this.controls.maxDistance = distance * 5;
    this.reset();
  }

  reset(): void {
    this.controls.target.set(0, 0, 0);
    this.camera.position.copy(this.home);
    this.camera.updateProjectionMatrix();
    this.controls.update();
    this.invalidate();
  }

  setWireframe(on: boolean): void {
    this.model?.traverse(node => materialsOf(node).forEach(material => { if ('wireframe' in material) material.wireframe = on; }));
    this.invalidate();
  }

  /** Saves what is seen, on transparent ground, as a PNG. */
  async screenshot(name: string): Promise<void> {
    this.draw();   // in this task, so that the buffer still holds the picture
    const blob = await new Promise<Blob | null>(done => this.renderer.domElement.toBlob(done, 'image/png'));
    if (!blob) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /** Share of the canvas that shows the model: pixels that differ from the (transparent) background. For tests. */
  coverage(): number {
    const gl = this.renderer.getContext();
    const [width, height] = [gl.drawingBufferWidth, gl.drawingBufferHeight];
    const pixels = new Uint8Array(width * height * 4);
    this.ground.visible = false;
    this.draw();
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    this.ground.visible = true;
    this.invalidate();
    let seen = 0;
    for (let alpha = 3; alpha < pixels.length; alpha += 4) if (pixels[alpha]! > 0) seen++;
    return seen / (width * height);
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    this.resizing.disconnect();
    this.controls.dispose();
    this.renderer.domElement.removeEventListener('keydown', this.onKey);
    this.renderer.domElement.removeEventListener('webglcontextlost', this.onLost);
    this.scene.traverse(node => {
      if (node instanceof Mesh) node.geometry.dispose();
      materialsOf(node).forEach(disposeMaterial);
    });
    this.scene.environment?.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();   // browsers keep only about 16 contexts a page
    this.renderer.domElement.remove();
  }

  private readonly invalidate = (): void => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.controls.update();   // damping: asks for the next frame by itself until the motion has died down
      this.draw();
    });
  };

  private draw(): void {
    this.renderer.render(this.scene, this.camera);
  }

  private resize(): void {
    const [width, height] = [Math.max(1, this.host.clientWidth), Math.max(1, this.host.clientHeight)];
    this.renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
    this.renderer.setSize(width, height);
    this.camera.aspect = width / height;
    this.camera.updateProjectionMatrix();
    this.draw();
  }

  private turn(azimuth: number, polar: number, zoom: number): void {
    const place = new Spherical().setFromVector3(this.camera.position.clone().sub(this.controls.target));
    place.theta += azimuth;
    place.phi = Math.min(Math.max(place.phi + polar, 0.05), Math.PI - 0.05);
    place.radius = Math.min(Math.max(place.radius * zoom, this.controls.minDistance), this.controls.maxDistance);
    this.camera.position.setFromSpherical(place).add(this.controls.target);
    this.controls.update();
    this.invalidate();
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const step = Math.PI / 18;
    switch (event.key) {
      case 'ArrowLeft': this.turn(-step, 0, 1); break;
      case 'ArrowRight': this.turn(step, 0, 1); break;
      case 'ArrowUp': this.turn(0, -step, 1); break;
      case 'ArrowDown': this.turn(0, step, 1); break;
      case '+': case '=': this.turn(0, 0, 0.9); break;
      case '-': this.turn(0, 0, 1.1); break;
      case 'r': case 'R': this.reset(); break;
      default: return;
    }
    event.preventDefault();
  };

  private readonly onLost = (event: Event): void => {
    event.preventDefault();
    show(this.host, 'error', LOST);
  };
}

/** Makes the viewer and loads the model; what goes wrong is told inside the host, and the result still has to be disposed. */
export async function create(host: HTMLElement, url: string): Promise<Pick<Viewer, 'dispose'>> {
  show(host, 'loading', 'Loading the model…');
  let renderer: WebGLRenderer;
  try {
    renderer = new WebGLRenderer({ antialias: true, alpha: true });
  } catch {
    show(host, 'error', NO_WEBGL);
    return { dispose() {} };
  }

  const viewer = new Viewer(host, renderer);
  (host as HTMLElement & { viewer?: Viewer }).viewer = viewer;
  try {
    await viewer.load(url);
    show(host, 'ready', '');
  } catch (error) {
    console.error(error);
    show(host, 'error', BROKEN);
  }
  return viewer;
}

function show(host: HTMLElement, state: 'loading' | 'ready' | 'error', text: string): void {
  host.dataset.state = state;
  const message = host.querySelector('[data-message]');
  if (message) message.textContent = text;
}

/** A soft shadow under the model. */
function makeGround(): Mesh {
  const size = 128;
  const picture = new OffscreenCanvas(size, size);
  const context = picture.getContext('2d')!;
  const shade = context.createRadialGradient(size / 2, size / 2, 0, size / 2, size / 2, size / 2);
  shade.addColorStop(0, 'rgba(0,0,0,.34)');
  shade.addColorStop(0.55, 'rgba(0,0,0,.12)');
  shade.addColorStop(1, 'rgba(0,0,0,0)');
  context.fillStyle = shade;
  context.fillRect(0, 0, size, size);
  const material = new MeshBasicMaterial({ map: new CanvasTexture(picture), transparent: true, depthWrite: false, toneMapped: false });
  const ground = new Mesh(new CircleGeometry(1, 48), material);
  ground.rotation.x = -Math.PI / 2;
  return ground;
}

function materialsOf(node: Object3D): Material[] {
  if (!(node instanceof Mesh)) return [];
  return Array.isArray(node.material) ? node.material : [node.material];
}

function disposeMaterial(material: Material): void {
  for (const value of Object.values(material)) if (value instanceof Texture) value.dispose();
  material.dispose();
}
