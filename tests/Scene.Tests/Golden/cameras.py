"""
The camera matrices that MVDream's own code makes, one a line: elevation, azimuth as MVDream counts it (degrees), then the 16 numbers.

    python3 cameras.py MVDREAM COMMIT > cameras.txt

MVDREAM is a checkout of github.com/bytedance/MVDream at COMMIT.
"""
import pathlib
import runpy
import sys

import numpy
import torch

mvdream, commit = sys.argv[1:3]
get_camera = runpy.run_path(str(pathlib.Path(mvdream) / 'mvdream/camera_utils.py'))['get_camera']

print('# made by cameras.py from github.com/bytedance/MVDream: get_camera, commit', commit)
print(f'# Python {sys.version.split()[0]}, torch {torch.__version__}, numpy {numpy.__version__}; nothing in it is random')
for elevation, start, views in [(15, 90, 4), (0, 0, 4), (30, 37.5, 3), (-20, 250, 5)]:
    for i, matrix in enumerate(get_camera(views, elevation, start)):
        print(elevation, start + 360 / views * i, *(f'{number:.9g}' for number in matrix.tolist()))
