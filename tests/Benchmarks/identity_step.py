"""The twin of IdentityStep.cs: a step of teaching a prior an identity in plain PyTorch, from the same weights on the same pictures.

All weights of the denoiser learn, one view and no camera; the caption is read once; lambda times the mean distance from the first
weights is added by its gradient. Folder and answers are as in prior_step.py.
"""
import math
import sys

import torch
from torch import nn

from prior_step import Training, answer, read


class Identity(Training):
    def __init__(self, folder):
        super().__init__(folder)
        caption = read(f"{folder}/caption.safetensors")
        self.tokens, self.pooled = caption["tokens"], caption["pooled"]
        self.parameters = list(self.prior.unet.parameters())
        for parameter in self.prior.text_encoder.parameters():
            parameter.requires_grad_(False)
        self.start = [p.detach().half() for p in self.parameters]
        self.numbers = sum(p.numel() for p in self.parameters)
        self.optimizer = torch.optim.AdamW(self.parameters, lr=self.run["learningRate"], betas=(0.9, 0.999), eps=1e-8, weight_decay=0)

    def step(self, batch):
        n = batch["images"].size(0)
        self.optimizer.zero_grad(set_to_none=True)
        with torch.no_grad():
            x0 = self.latents(batch["images"])
        t = batch["t"]
        x = self.alpha[t].view(-1, 1, 1, 1) * x0 + self.sigma[t].view(-1, 1, 1, 1) * batch["eps"]
        predicted = self.prior.unet(x, t, self.tokens.expand(n, -1, -1), self.pooled.expand(n, -1), None, 1)
        loss = ((predicted - x0).square().reshape(n, -1).mean(1) * self.weight[t]).mean()
        value = loss.item()
        loss.backward()
        nn.utils.clip_grad_norm_(self.parameters, self.run["clipNorm"])
        far = self.hold()
        self.optimizer.step()
        self.done += 1
        if not math.isfinite(value + far):
            raise ValueError(f"The loss of step {self.done} is {value}.")
        return value

    @torch.no_grad()
    def hold(self):
        sums = []
        for parameter, start in zip(self.parameters, self.start):
            difference = parameter - start
            sums.append(difference.abs().sum())
            if parameter.grad is not None:
                parameter.grad.add_(difference.sign_(), alpha=self.run["lambda"] / self.numbers)
        return torch.stack(sums).sum().item() / self.numbers


torch.set_num_threads(int(sys.argv[2]))
answer(Identity(sys.argv[1]))
