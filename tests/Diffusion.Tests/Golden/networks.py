"""
Golden files of the networks and of the sampler, from the reference implementations at small sizes.

    python3 networks.py MVDREAM MVDREAM_COMMIT OPENCLIP OPENCLIP_COMMIT

MVDREAM and OPENCLIP are checkouts of github.com/bytedance/MVDream and github.com/mlfoundations/open_clip; PYTHONPATH has to give einops,
omegaconf, tqdm and torchvision, or stand-ins for the few names that the imports ask for.
"""
import pathlib
import sys

import torch

import golden

mvdream, mvdream_commit, openclip, openclip_commit = sys.argv[1:5]
here = pathlib.Path(__file__).parent
golden.package('mvdream', pathlib.Path(mvdream) / 'mvdream')
golden.package('open_clip', pathlib.Path(openclip) / 'src/open_clip')

from mvdream.camera_utils import get_camera
from mvdream.ldm.interface import LatentDiffusionInterface
from mvdream.ldm.models.autoencoder import AutoencoderKL
from mvdream.ldm.models.diffusion.ddim import DDIMSampler
from mvdream.ldm.modules.diffusionmodules.openaimodel import MultiViewUNetModel, UNetModel
from open_clip.layers import QuickGELU
from open_clip.transformer import TextTransformer

torch.set_grad_enabled(False)
torch.set_num_threads(1)

STAND_INS = 'einops, omegaconf, tqdm and torchvision were stand-ins of a few lines for the names that the imports ask for'
HALF = 'weights are exact in half precision and stored so; they lie under the published names, the network computed in single precision'


def unet_mvdream():
    """Four views with cameras, one view without, and ten steps of the sampler under guidance."""
    seed, views = 20240401, 4
    generator = torch.Generator().manual_seed(seed)
    options = dict(
        image_size=8, in_channels=4, out_channels=4, model_channels=32, attention_resolutions=[1], num_res_blocks=1, channel_mult=[1, 2],
        num_head_channels=16, use_spatial_transformer=True, use_linear_in_transformer=True, transformer_depth=1, context_dim=24,
        use_checkpoint=False, legacy=False, camera_dim=16)
    here_is = 'mvdream.ldm.modules.diffusionmodules.openaimodel.MultiViewUNetModel'
    nothing = dict(target='torch.nn.Identity')
    model = LatentDiffusionInterface(dict(target=here_is, params=options), nothing, nothing)
    unet = golden.draw(model.model.diffusion_model, seed)
    model.device = torch.device('cpu')

    x = torch.randn([2 * views, 4, 8, 8], generator=generator)
    t = torch.tensor([17, 17, 17, 17, 803, 803, 803, 803])
    context = torch.randn([2, 7, 24], generator=generator)                     # one a prompt; the reference wants one a view
    cameras = get_camera(views, elevation=15, azimuth_start=90).repeat(2, 1)
    each = context.repeat_interleave(views, 0)
    together = unet(x, t, context=each, camera=cameras, num_frames=views)
    alone = unet(x[[0, 5]], t[[0, 5]], context=context, num_frames=1)

    class Sampler(DDIMSampler):
        def register_buffer(self, name, value):                                # the original moves everything to a GPU
            setattr(self, name, value)

    start = torch.randn([views, 4, 8, 8], generator=generator)
    told = dict(camera=cameras[:views], num_frames=views)
    sampler = Sampler(model)
    sample, _ = sampler.sample(
        S=10, batch_size=views, shape=[4, 8, 8], x_T=start, verbose=False, unconditional_guidance_scale=7.5, eta=0.0,
        conditioning=dict(context=each[:views], **told), unconditional_conditioning=dict(context=each[views:], **told))

    path = here / 'unet-mvdream.safetensors'
    golden.write(path, golden.weights(unet, 'model.diffusion_model.') | dict(
        x=x, t=t, context=context, cameras=cameras, together=together, alone=alone, start=start, sample=sample,
        timesteps=torch.tensor(sampler.ddim_timesteps.copy())))
    golden.certify(
        path, 'networks.py, unet_mvdream', 'github.com/bytedance/MVDream: MultiViewUNetModel, DDIMSampler, get_camera', mvdream_commit, seed,
        'together: two prompts of four views with cameras; alone: inputs 0 and 5 as single pictures without camera',
        'sample: ten DDIM steps from start with guidance 7.5, prompt context[0], negative prompt context[1]', HALF, STAND_INS)


def unet_sd15():
    """Stable Diffusion 1's form: 1×1 convolutions around the transformers, the same number of heads on every level."""
    seed = 20240402
    generator = torch.Generator().manual_seed(seed)
    unet = golden.draw(UNetModel(
        image_size=8, in_channels=4, out_channels=4, model_channels=32, attention_resolutions=[1, 2], num_res_blocks=1, channel_mult=[1, 1],
        num_heads=4, use_spatial_transformer=True, transformer_depth=1, context_dim=24, use_checkpoint=False, legacy=False), seed)
    x = torch.randn([2, 4, 8, 12], generator=generator)
    t = torch.tensor([0, 999])
    context = torch.randn([2, 7, 24], generator=generator)

    path = here / 'unet-sd15.safetensors'
    golden.write(path, golden.weights(unet, 'model.diffusion_model.') | dict(x=x, t=t, context=context, y=unet(x, t, context=context)))
    golden.certify(path, 'networks.py, unet_sd15', "github.com/bytedance/MVDream: UNetModel (latent diffusion's own)", mvdream_commit, seed, HALF, STAND_INS)


def autoencoder():
    seed = 20240403
    generator = torch.Generator().manual_seed(seed)
    options = dict(
        double_z=True, z_channels=4, resolution=16, in_channels=3, out_ch=3, ch=32, ch_mult=[1, 2], num_res_blocks=1, attn_resolutions=[], dropout=0.0)
    vae = golden.draw(AutoencoderKL(options, dict(target='torch.nn.Identity'), embed_dim=4), seed, gains=[('decoder.conv_out.weight', 0.5)])
    images = torch.rand([2, 3, 16, 24], generator=generator)
    posterior = vae.encode(2 * images - 1)
    latents = torch.randn([2, 4, 8, 12], generator=generator)

    path = here / 'autoencoder.safetensors'
    golden.write(path, golden.weights(vae, 'first_stage_model.') | dict(
        images=images, mean=posterior.mean, deviation=posterior.std, latents=latents, decoded=vae.decode(latents)))
    golden.certify(
        path, 'networks.py, autoencoder', 'github.com/bytedance/MVDream: AutoencoderKL', mvdream_commit, seed,
        'images are 0…1 and were moved to −1…1; latents and decoded are before and after any scaling: decode(latents) = decoded', HALF, STAND_INS)


def text():
    """The three towers: all layers, all but the last (Stable Diffusion 2), and the approximate GELU (Stable Diffusion 1)."""
    seed, sizes = 20240404, dict(context_length=12, vocab_size=60, width=48, heads=3, layers=3, output_dim=32)
    generator = torch.Generator().manual_seed(seed)
    ids = torch.randint(0, 58, [2, 12], generator=generator)
    ids[0, 0], ids[0, 5], ids[0, 6:] = 58, 59, 0

    def run(tower, layers):
        for block in tower.transformer.resblocks:
            block.attn.use_sdpa = False                                        # this torch has no fused attention
        x, mask = tower._embeds(ids)
        for block in tower.transformer.resblocks[:layers]:
            x = block(x, attn_mask=mask)
        return tower.ln_final(x)

    exact = golden.draw(TextTransformer(**sizes), seed)
    quick = TextTransformer(act_layer=QuickGELU, **sizes)
    quick.load_state_dict(exact.state_dict())

    path = here / 'text.safetensors'
    golden.write(path, golden.weights(exact, 'cond_stage_model.model.') | dict(
        ids=ids, last=run(exact, 3), penultimate=run(exact, 2), quick=run(quick.eval(), 3)))
    golden.certify(
        path, 'networks.py, text', 'github.com/mlfoundations/open_clip: TextTransformer', openclip_commit, seed,
        'tokens after the final norm: last of all three layers, penultimate of the first two, quick of all three with QuickGELU', HALF, STAND_INS)


unet_mvdream()
unet_sd15()
autoencoder()
text()
