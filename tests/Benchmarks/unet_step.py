"""The twin of UNetStep.cs: prints the median processor time of a step in ms and the last loss."""
import math
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn


def attend(q, k, v):
    if hasattr(F, "scaled_dot_product_attention"):
        return F.scaled_dot_product_attention(q, k, v)
    return ((q * (1 / math.sqrt(q.size(-1)))) @ k.transpose(-2, -1)).softmax(-1) @ v


class ResBlock(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.norm1 = nn.GroupNorm(8, c)
        self.conv1 = nn.Conv2d(c, c, 3, padding=1)
        self.norm2 = nn.GroupNorm(8, c)
        self.conv2 = nn.Conv2d(c, c, 3, padding=1)

    def forward(self, x):
        return x + self.conv2(F.silu(self.norm2(self.conv1(F.silu(self.norm1(x))))))


class Attention(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.norm = nn.GroupNorm(8, c)
        self.qkv = nn.Conv2d(c, 3 * c, 1)
        self.project = nn.Conv2d(c, c, 1)

    def forward(self, x):
        q, k, v = self.qkv(self.norm(x)).flatten(2).transpose(1, 2).unsqueeze(1).chunk(3, 3)
        return x + self.project(attend(q, k, v).squeeze(1).transpose(1, 2).reshape(x.shape))


class UNet(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.enter = nn.Conv2d(3, c, 3, padding=1)
        self.first = ResBlock(c)
        self.down = nn.Conv2d(c, c, 3, stride=2, padding=1)
        self.attention = Attention(c)
        self.second = ResBlock(c)
        self.up = nn.Conv2d(c, c, 3, padding=1)
        self.norm = nn.GroupNorm(8, c)
        self.leave = nn.Conv2d(c, 3, 3, padding=1)

    def forward(self, x):
        h = self.first(self.enter(x))
        deep = self.second(self.attention(self.down(h)))
        h = h + self.up(F.interpolate(deep, scale_factor=2))
        return self.leave(F.silu(self.norm(h)))


channels, size, batch, steps = map(int, sys.argv[1:])
torch.set_num_threads(1)
torch.manual_seed(1)
net = UNet(channels)
x = torch.randn(batch, 3, size, size)
y = torch.randn(batch, 3, size, size)
optimizer = torch.optim.AdamW(net.parameters(), 1e-3, weight_decay=0.01)
times = []
for _ in range(steps):
    before = time.process_time()
    optimizer.zero_grad(set_to_none=True)
    loss = F.mse_loss(net(x), y)
    loss.backward()
    optimizer.step()
    last = loss.item()
    times.append((time.process_time() - before) * 1e3)
print(sorted(times)[steps // 2], last)
