"""What the makers of golden files share: importing a reference, drawing its weights, writing files and their birth certificates."""
import datetime
import json
import pathlib
import struct
import subprocess
import sys
import types

import numpy
import torch


def package(name, folder):
    """A package whose __init__ is left out: the references' own ask for much that a forward on the CPU does not need."""
    module = types.ModuleType(name)
    module.__path__ = [str(folder)]
    sys.modules[name] = module


def draw(module, seed, gains=()):
    """Every weight random and exact in half precision, so that half the file's size loses nothing; sums keep about unit variance."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, weight in sorted(module.named_parameters()):
            noise = torch.randn(weight.shape, generator=generator)
            gain = next((gain for end, gain in gains if name.endswith(end)), 1.0)
            if weight.ndim == 1:
                value = 1 + 0.2 * noise if name.endswith('weight') else 0.1 * noise
            else:
                value = noise * gain / weight[0].numel() ** 0.5
            weight.copy_(value.half().float())
    return module.eval()


def weights(module, prefix=''):
    return {prefix + name: weight.detach().half() for name, weight in module.named_parameters()}


TYPES = {torch.float32: 'F32', torch.float16: 'F16', torch.int64: 'I64'}


def write(path, tensors):
    header, data = {}, b''
    for name, tensor in sorted(tensors.items()):
        part = tensor.detach().contiguous().numpy().tobytes()
        header[name] = {'dtype': TYPES[tensor.dtype], 'shape': list(tensor.shape), 'data_offsets': [len(data), len(data) + len(part)]}
        data += part
    text = json.dumps(header, separators=(',', ':')).encode()
    text += b' ' * (-len(text) % 8)
    pathlib.Path(path).write_bytes(struct.pack('<Q', len(text)) + text + data)


def certify(path, made_by, reference, commit, seed, *notes):
    """The birth certificate beside a golden file."""
    lines = [
        f'file       {pathlib.Path(path).name}',
        f'made by    {made_by}',
        f'from       {reference}, commit {commit}',
        f'versions   Python {sys.version.split()[0]}, torch {torch.__version__}, numpy {numpy.__version__}, on the CPU in single precision',
        f'seed       {seed}',
        f'date       {datetime.date.today().isoformat()}',
        *(f'note       {note}' for note in notes),
    ]
    pathlib.Path(path).with_suffix('.txt').write_text('\n'.join(lines) + '\n')
