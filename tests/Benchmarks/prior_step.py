"""The twin of PriorStep.cs: the training step of a small multi-view prior in plain PyTorch, from the same weights on the same batches.

A folder holds settings.json, weights.safetensors and one file a step. Each line of standard input says how many steps to take; a
line of standard output answers each step: loss, seconds by the clock, seconds of processor time.
"""
import json
import math
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

TYPES = {"F32": torch.float32, "I64": torch.int64}


def read(path):
    with open(path, "rb") as file:
        data = bytearray(file.read())
    start = 8 + int.from_bytes(data[:8], "little")
    tensors = {}
    for name, entry in json.loads(data[8:start]).items():
        if name == "__metadata__":
            continue
        dtype, shape = TYPES[entry["dtype"]], entry["shape"]
        tensors[name] = torch.frombuffer(data, dtype=dtype, count=math.prod(shape), offset=start + entry["data_offsets"][0]).reshape(shape)
    return tensors


def attend(q, k, v, causal=False):
    if hasattr(F, "scaled_dot_product_attention"):
        return F.scaled_dot_product_attention(q, k, v, is_causal=causal)
    scores = (q * (1 / math.sqrt(q.size(-1)))) @ k.transpose(-2, -1)
    if causal:
        future = torch.ones(scores.shape[-2:], dtype=torch.bool, device=scores.device).triu(1)
        scores = scores.masked_fill_(future, -math.inf)
    return scores.softmax(-1) @ v


def split(x, heads):
    return x.view(x.size(0), x.size(1), heads, -1).transpose(1, 2)


def join(x):
    return x.transpose(1, 2).flatten(2)


class Attention(nn.Module):
    def __init__(self, channels, context, heads):
        super().__init__()
        self.heads = heads
        self.to_q = nn.Linear(channels, channels, bias=False)
        self.to_k = nn.Linear(context, channels, bias=False)
        self.to_v = nn.Linear(context, channels, bias=False)
        self.to_out = nn.Sequential(nn.Linear(channels, channels))

    def forward(self, x, context):
        q, k, v = split(self.to_q(x), self.heads), split(self.to_k(context), self.heads), split(self.to_v(context), self.heads)
        return self.to_out(join(attend(q, k, v)))


class Geglu(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.proj = nn.Linear(channels, 8 * channels)

    def forward(self, x):
        value, gate = self.proj(x).chunk(2, -1)
        return value * F.gelu(gate)


class FeedForward(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.net = nn.Sequential(Geglu(channels), nn.Identity(), nn.Linear(4 * channels, channels))

    def forward(self, x):
        return self.net(x)


class TransformerBlock(nn.Module):
    def __init__(self, channels, context, heads):
        super().__init__()
        self.norm1, self.norm2, self.norm3 = (nn.LayerNorm(channels) for _ in range(3))
        self.attn1 = Attention(channels, channels, heads)
        self.attn2 = Attention(channels, context, heads)
        self.ff = FeedForward(channels)

    def forward(self, x, text):
        y = self.norm1(x)
        x = x + self.attn1(y, y)
        x = x + self.attn2(self.norm2(x), text)
        return x + self.ff(self.norm3(x))


class SpatialTransformer(nn.Module):
    def __init__(self, channels, size):
        super().__init__()
        self.norm = nn.GroupNorm(size["groups"], channels, eps=1e-6)
        self.proj_in = nn.Linear(channels, channels)
        self.transformer_blocks = nn.ModuleList([TransformerBlock(channels, size["textWidth"], channels // size["headChannels"])])
        self.proj_out = nn.Linear(channels, channels)

    def forward(self, x, text, views):
        n, c, h, w = x.shape
        tokens = self.norm(x).permute(0, 2, 3, 1).reshape(n // views, views * h * w, c)   # all views of an object are one sequence
        tokens = self.proj_in(tokens)
        for block in self.transformer_blocks:
            tokens = block(tokens, text)
        return x + self.proj_out(tokens).view(n, h, w, c).permute(0, 3, 1, 2)


class ResBlock(nn.Module):
    def __init__(self, inputs, outputs, size):
        super().__init__()
        self.norm1 = nn.GroupNorm(size["groups"], inputs)
        self.conv1 = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.time_emb_proj = nn.Linear(4 * size["channels"][0], outputs)
        self.norm2 = nn.GroupNorm(size["groups"], outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1)
        if inputs != outputs:
            self.conv_shortcut = nn.Conv2d(inputs, outputs, 1)

    def forward(self, x, emb):
        h = self.conv1(F.silu(self.norm1(x)))
        h = h + self.time_emb_proj(emb)[:, :, None, None]
        h = self.conv2(F.silu(self.norm2(h)))
        return (self.conv_shortcut(x) if hasattr(self, "conv_shortcut") else x) + h


class Downsampling(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, stride=2, padding=1)

    def forward(self, x):
        return self.conv(x)


class Upsampling(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x):
        return self.conv(F.interpolate(x, scale_factor=2))


class Level(nn.Module):
    def __init__(self, inputs, channels, attends, size, down=False, up=False):
        super().__init__()
        self.resnets = nn.ModuleList(ResBlock(i, channels, size) for i in inputs)
        self.attentions = nn.ModuleList(SpatialTransformer(channels, size) for _ in inputs if attends)
        self.downsamplers = nn.ModuleList([Downsampling(channels)] if down else [])
        self.upsamplers = nn.ModuleList([Upsampling(channels)] if up else [])

    def block(self, i, x, emb, text, views):
        x = self.resnets[i](x, emb)
        return self.attentions[i](x, text, views) if self.attentions else x


class Embedding(nn.Module):
    def __init__(self, inputs, width):
        super().__init__()
        self.linear_1 = nn.Linear(inputs, width)
        self.linear_2 = nn.Linear(width, width)

    def forward(self, x):
        return self.linear_2(F.silu(self.linear_1(x)))


class Middle(nn.Module):
    def __init__(self, channels, size):
        super().__init__()
        self.resnets = nn.ModuleList(ResBlock(channels, channels, size) for _ in range(2))
        self.attentions = nn.ModuleList([SpatialTransformer(channels, size)])

    def forward(self, x, emb, text, views):
        return self.resnets[1](self.attentions[0](self.resnets[0](x, emb), text, views), emb)


class UNet(nn.Module):
    def __init__(self, size):
        super().__init__()
        channels, attention, blocks = size["channels"], size["attention"], size["blocksPerLevel"]
        emb, pixels, last = 4 * channels[0], 3 * size["patch"] ** 2, len(channels) - 1
        self.time_embedding = Embedding(channels[0], emb)
        self.camera_embedding = Embedding(16, emb)
        self.pooled_text_embedding = nn.Linear(size["textWidth"], emb)
        self.conv_in = nn.Conv2d(pixels, channels[0], 3, padding=1)
        skips, current = [channels[0]], channels[0]
        self.down_blocks = nn.ModuleList()
        for i, c in enumerate(channels):
            self.down_blocks.append(Level([current] + [c] * (blocks - 1), c, attention[i], size, down=i < last))
            skips += [c] * (blocks + (i < last))
            current = c
        self.mid_block = Middle(current, size)
        self.up_blocks = nn.ModuleList()
        for i, c in reversed(list(enumerate(channels))):
            inputs = []
            for _ in range(blocks + 1):
                inputs.append(current + skips.pop())
                current = c
            self.up_blocks.append(Level(inputs, c, attention[i], size, up=i > 0))
        self.conv_norm_out = nn.GroupNorm(size["groups"], channels[0])
        self.conv_out = nn.Conv2d(channels[0], pixels, 3, padding=1)
        self.half = channels[0] // 2

    def forward(self, x, t, text, pooled, cameras, views):
        frequencies = torch.exp(torch.arange(self.half, dtype=torch.float32) * (-math.log(10_000) / self.half))
        angles = t.float()[:, None] * frequencies
        emb = self.time_embedding(torch.cat([angles.cos(), angles.sin()], 1))
        if cameras is not None:
            emb = emb + self.camera_embedding(cameras)
        emb = F.silu(emb + self.pooled_text_embedding(pooled).repeat_interleave(views, 0))

        h = self.conv_in(x)
        skips = [h]
        for level in self.down_blocks:
            for i in range(len(level.resnets)):
                h = level.block(i, h, emb, text, views)
                skips.append(h)
            for down in level.downsamplers:
                h = down(h)
                skips.append(h)
        h = self.mid_block(h, emb, text, views)
        for level in self.up_blocks:
            for i in range(len(level.resnets)):
                h = level.block(i, torch.cat([h, skips.pop()], 1), emb, text, views)
            for up in level.upsamplers:
                h = up(h)
        return self.conv_out(F.silu(self.conv_norm_out(h)))


class SelfAttention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.q_proj, self.k_proj, self.v_proj, self.out_proj = (nn.Linear(width, width) for _ in range(4))

    def forward(self, x):
        q, k, v = (split(project(x), self.heads) for project in (self.q_proj, self.k_proj, self.v_proj))
        return self.out_proj(join(attend(q, k, v, causal=True)))


class Mlp(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x):
        return self.fc2(F.gelu(self.fc1(x)))


class TextLayer(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.layer_norm1, self.layer_norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.self_attn = SelfAttention(width, heads)
        self.mlp = Mlp(width)

    def forward(self, x):
        x = x + self.self_attn(self.layer_norm1(x))
        return x + self.mlp(self.layer_norm2(x))


class TextModel(nn.Module):
    def __init__(self, size):
        super().__init__()
        width = size["textWidth"]
        self.embeddings = nn.ModuleDict({"token_embedding": nn.Embedding(size["words"], width), "position_embedding": nn.Embedding(size["tokens"], width)})
        self.encoder = nn.ModuleDict({"layers": nn.ModuleList(TextLayer(width, size["textHeads"]) for _ in range(size["textLayers"]))})
        self.final_layer_norm = nn.LayerNorm(width)

    def forward(self, ids):
        x = self.embeddings["token_embedding"](ids) + self.embeddings["position_embedding"].weight[: ids.size(1)]
        for layer in self.encoder["layers"]:
            x = layer(x)
        return self.final_layer_norm(x)


class Prior(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.unet = UNet(size)
        self.text_encoder = nn.ModuleDict({"text_model": TextModel(size)})

    def forward(self, x, t, ids, counts, cameras, views):
        tokens = self.text_encoder["text_model"](ids)
        real = (torch.arange(ids.size(1)) < counts[:, None]).float() / counts.float().sqrt()[:, None]
        return self.unet(x, t, tokens, (tokens * real[:, :, None]).sum(1), cameras, views)


def cosine(steps, largest):
    left = [math.cos((t / steps + 0.008) / 1.008 * math.pi / 2) ** 2 for t in range(steps + 1)]
    alpha_bar, product = [], 1.0
    for t in range(steps):
        product *= 1 - min(1 - left[t + 1] / left[t], largest)
        alpha_bar.append(product)
    return torch.tensor(alpha_bar, dtype=torch.float64)


class Training:
    def __init__(self, folder):
        with open(f"{folder}/settings.json") as file:
            self.run = json.load(file)
        size = self.run["size"]
        self.folder, self.patch, self.done = folder, size["patch"], 0
        self.prior = Prior(size)
        self.prior.load_state_dict(read(f"{folder}/weights.safetensors"))
        self.parameters = list(self.prior.parameters())
        self.average = [p.detach().clone() for p in self.parameters]
        self.optimizer = torch.optim.AdamW(self.parameters, lr=self.run["learningRate"], betas=(0.9, 0.99), weight_decay=0.01)
        alpha_bar = cosine(self.run["timesteps"], self.run["largestBeta"])
        self.alpha, self.sigma = alpha_bar.sqrt().float(), (1 - alpha_bar).sqrt().float()
        self.weight = (1 / (1 - alpha_bar)).clamp(max=self.run["maxWeight"]).float()

    def latents(self, images):
        n, _, height, width = images.shape
        k = self.patch
        squares = images.reshape(n, 3, height // k, k, width // k, k).permute(0, 1, 3, 5, 2, 4)
        return squares.reshape(n, 3 * k * k, height // k, width // k) * 2 - 1

    def loss(self, batch):
        views = batch["images"].size(0) // batch["ids"].size(0)
        x0 = self.latents(batch["images"])
        t = batch["t"].repeat_interleave(views, 0)
        x = self.alpha[t].view(-1, 1, 1, 1) * x0 + self.sigma[t].view(-1, 1, 1, 1) * batch["eps"]
        predicted = self.prior(x, t, batch["ids"], batch["counts"], batch.get("cameras"), views)
        errors = (predicted - x0).square().reshape(batch["ids"].size(0), -1).mean(1)
        return (errors * self.weight[batch["t"]]).mean()

    def step(self, batch):
        loss = self.loss(batch)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.parameters, self.run["clipNorm"])
        self.optimizer.param_groups[0]["lr"] = self.run["learningRate"] * min(1, (self.done + 1) / self.run["warmUp"])
        self.optimizer.step()
        self.done += 1
        keep = min(self.run["emaDecay"], (1 + self.done) / (10 + self.done))
        with torch.no_grad():
            for average, parameter in zip(self.average, self.parameters):
                average.mul_(keep).add_(parameter, alpha=1 - keep)
        value = loss.item()
        if not math.isfinite(value):
            raise ValueError(f"The loss of step {self.done} is {value}.")
        return value

    def timed(self):
        batch = read(f"{self.folder}/{self.done:04d}.safetensors")
        clock, cpu = time.perf_counter(), time.process_time()
        loss = self.step(batch)
        return loss, time.perf_counter() - clock, time.process_time() - cpu


def answer(training):
    print(torch.__version__, flush=True)
    for line in sys.stdin:
        for _ in range(int(line)):
            print(*training.timed(), flush=True)


if __name__ == "__main__":
    torch.set_num_threads(int(sys.argv[2]))
    answer(Training(sys.argv[1]))
