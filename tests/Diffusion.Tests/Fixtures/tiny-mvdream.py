"""Writes tiny-mvdream.pt: random weights under the names of MVDream's published checkpoint, at sizes that fit into a commit.

    /usr/bin/python3 tiny-mvdream.py        (Debian: apt-get install python3-torch)

Beside it: tiny-mvdream.json (what no tensor tells), tokenizer/merges.txt, and tiny-mvdream.txt, the birth certificate.
"""
import hashlib, json, os, platform
import torch

HERE = os.path.dirname(os.path.abspath(__file__))
SEED = 20240816
CHANNELS, LAYERS, CONTEXT, CAMERA = [8, 16], 1, 16, 16          # UNet: a transformer on the first level only
VAE, Z = [4, 8], 4
WIDTH, MLP, BLOCKS, POSITIONS = 16, 32, 2, 20                    # text tower: its last block goes unheard
MERGES = ["a t", "d o", "do g</w>", "c h", "a i", "ch ai", "chai r</w>", "r e", "re d</w>", "3 d</w>", "s e", "se t</w>"]
VOCABULARY = 512 + len(MERGES) + 2

weights = {}


def put(name, *shape, scale=None):
    fan = 1
    for size in shape[1:]:
        fan *= size
    weights[name] = (torch.randn(shape) * (scale if scale is not None else fan ** -0.5)).half()


def norm(name, channels):
    weights[f"{name}.weight"] = (1 + 0.1 * torch.randn(channels)).half()
    weights[f"{name}.bias"] = (0.1 * torch.randn(channels)).half()


def layer(name, *shape, bias=True):
    put(f"{name}.weight", *shape)
    if bias:
        put(f"{name}.bias", shape[0], scale=0.05)


def residual(name, given, made, emb):
    norm(f"{name}.in_layers.0", given)
    layer(f"{name}.in_layers.2", made, given, 3, 3)
    layer(f"{name}.emb_layers.1", made, emb)
    norm(f"{name}.out_layers.0", made)
    layer(f"{name}.out_layers.3", made, made, 3, 3)
    if given != made:
        layer(f"{name}.skip_connection", made, given, 1, 1)


def transformer(name, c):
    norm(f"{name}.norm", c)
    layer(f"{name}.proj_in", c, c)
    block = f"{name}.transformer_blocks.0"
    for attention, context in (("attn1", c), ("attn2", CONTEXT)):
        layer(f"{block}.{attention}.to_q", c, c, bias=False)
        layer(f"{block}.{attention}.to_k", c, context, bias=False)
        layer(f"{block}.{attention}.to_v", c, context, bias=False)
        layer(f"{block}.{attention}.to_out.0", c, c)
    layer(f"{block}.ff.net.0.proj", 8 * c, c)
    layer(f"{block}.ff.net.2", c, 4 * c)
    for i in (1, 2, 3):
        norm(f"{block}.norm{i}", c)
    layer(f"{name}.proj_out", c, c)


def unet(p="model.diffusion_model."):
    emb, skips, index, c = 4 * CHANNELS[0], [CHANNELS[0]], 0, CHANNELS[0]
    for name, given in (("time_embed", CHANNELS[0]), ("camera_embed", CAMERA)):
        layer(f"{p}{name}.0", emb, given)
        layer(f"{p}{name}.2", emb, emb)
    layer(f"{p}input_blocks.0.0", CHANNELS[0], Z, 3, 3)
    for level, channels in enumerate(CHANNELS):
        for _ in range(LAYERS):
            index += 1
            residual(f"{p}input_blocks.{index}.0", c, channels, emb)
            if level == 0:
                transformer(f"{p}input_blocks.{index}.1", channels)
            c = channels
            skips.append(c)
        if level < len(CHANNELS) - 1:
            index += 1
            layer(f"{p}input_blocks.{index}.0.op", c, c, 3, 3)
            skips.append(c)
    residual(f"{p}middle_block.0", c, c, emb)
    transformer(f"{p}middle_block.1", c)
    residual(f"{p}middle_block.2", c, c, emb)
    index = -1
    for level in reversed(range(len(CHANNELS))):
        for j in range(LAYERS + 1):
            index += 1
            residual(f"{p}output_blocks.{index}.0", c + skips.pop(), CHANNELS[level], emb)
            c = CHANNELS[level]
            if level == 0:
                transformer(f"{p}output_blocks.{index}.1", c)
        if level > 0:
            layer(f"{p}output_blocks.{index}.{2 if level == 0 else 1}.conv", c, c, 3, 3)
    norm(f"{p}out.0", CHANNELS[0])
    layer(f"{p}out.2", Z, CHANNELS[0], 3, 3)


def vae_residual(name, given, made):
    norm(f"{name}.norm1", given)
    layer(f"{name}.conv1", made, given, 3, 3)
    norm(f"{name}.norm2", made)
    layer(f"{name}.conv2", made, made, 3, 3)
    if given != made:
        layer(f"{name}.nin_shortcut", made, given, 1, 1)


def middle(name, c):
    vae_residual(f"{name}.block_1", c, c)
    norm(f"{name}.attn_1.norm", c)
    for part in ("q", "k", "v", "proj_out"):
        layer(f"{name}.attn_1.{part}", c, c, 1, 1)
    vae_residual(f"{name}.block_2", c, c)


def autoencoder(p="first_stage_model."):
    layer(f"{p}encoder.conv_in", VAE[0], 3, 3, 3)
    c = VAE[0]
    for level, channels in enumerate(VAE):
        for j in range(LAYERS):
            vae_residual(f"{p}encoder.down.{level}.block.{j}", c, channels)
            c = channels
        if level < len(VAE) - 1:
            layer(f"{p}encoder.down.{level}.downsample.conv", c, c, 3, 3)
    middle(f"{p}encoder.mid", c)
    norm(f"{p}encoder.norm_out", c)
    layer(f"{p}encoder.conv_out", 2 * Z, c, 3, 3)
    layer(f"{p}decoder.conv_in", c, Z, 3, 3)
    middle(f"{p}decoder.mid", c)
    for level in reversed(range(len(VAE))):
        for j in range(LAYERS + 1):
            vae_residual(f"{p}decoder.up.{level}.block.{j}", c, VAE[level])
            c = VAE[level]
        if level > 0:
            layer(f"{p}decoder.up.{level}.upsample.conv", c, c, 3, 3)
    norm(f"{p}decoder.norm_out", c)
    layer(f"{p}decoder.conv_out", 3, c, 3, 3)
    layer(f"{p}quant_conv", 2 * Z, 2 * Z, 1, 1)
    layer(f"{p}post_quant_conv", Z, Z, 1, 1)


def text(p="cond_stage_model.model."):
    put(f"{p}positional_embedding", POSITIONS, WIDTH, scale=0.1)
    put(f"{p}text_projection", WIDTH, WIDTH)
    weights[f"{p}text_projection"] = weights[f"{p}text_projection"].t()      # does not lie row by row
    weights[f"{p}logit_scale"] = torch.tensor(4.6).half()
    for i in range(BLOCKS):
        block = f"{p}transformer.resblocks.{i}"
        norm(f"{block}.ln_1", WIDTH)
        put(f"{block}.attn.in_proj_weight", 3 * WIDTH, WIDTH)
        put(f"{block}.attn.in_proj_bias", 3 * WIDTH, scale=0.05)
        layer(f"{block}.attn.out_proj", WIDTH, WIDTH)
        norm(f"{block}.ln_2", WIDTH)
        layer(f"{block}.mlp.c_fc", MLP, WIDTH)
        layer(f"{block}.mlp.c_proj", WIDTH, MLP)
    put(f"{p}token_embedding.weight", VOCABULARY, WIDTH, scale=0.3)
    norm(f"{p}ln_final", WIDTH)


def schedule():
    betas = torch.linspace(0.00085 ** 0.5, 0.012 ** 0.5, 1000, dtype=torch.float64) ** 2
    weights["betas"] = betas[:8].float()                                     # recomputed on loading: a few stand for all
    weights["alphas_cumprod"] = torch.cumprod(1 - betas, 0)[:8].float()


torch.manual_seed(SEED)
schedule()
unet()
autoencoder()
text()
target = os.path.join(HERE, "tiny-mvdream.pt")
torch.save(weights, target)

with open(os.path.join(HERE, "tiny-mvdream.json"), "w") as file:
    json.dump({"unet": {"num_attention_heads": [2, 4], "norm_num_groups": 4, "sample_size": 8},
               "vae": {"norm_num_groups": 2}, "text_encoder": {"num_attention_heads": 2}}, file, indent=2)
    file.write("\n")
with open(os.path.join(HERE, "tokenizer", "merges.txt"), "w") as file:
    file.write("#version: 0.2\n" + "".join(f"{pair}\n" for pair in MERGES))

counted = sum(tensor.numel() for tensor in weights.values())
with open(os.path.join(HERE, "tiny-mvdream.txt"), "w") as file:
    file.write(f"""tiny-mvdream.pt
made by   tiny-mvdream.py, torch.save of a flat state dict, seed {SEED}
with      torch {torch.__version__}, Python {platform.python_version()}, {platform.machine()}
holds     {len(weights)} tensors, {counted} numbers, half precision (the two schedule buffers: single)
stands for sd-v2.1-base-4view.pt: the same names, two levels instead of four, random weights
sha256    {hashlib.sha256(open(target, "rb").read()).hexdigest()}
sum       {sum(tensor.double().sum().item() for tensor in weights.values()):.6f} (of all numbers, in double precision)
conv_in   {', '.join(f'{value:.6f}' for value in weights['model.diffusion_model.input_blocks.0.0.bias'][:4].tolist())} (first numbers of its bias)
""")
