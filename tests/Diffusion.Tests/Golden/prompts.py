"""
A thousand prompts and the ids that open_clip's own tokenizer gives them; a line holds the prompt as a JSON string, a tab, and the ids up to
the end token.

    python3 prompts.py OPENCLIP COMMIT

OPENCLIP is a checkout of github.com/mlfoundations/open_clip with its merges file; PYTHONPATH has to give regex, ftfy and torchvision, or
stand-ins for them. The words are our own.
"""
import json
import pathlib
import random
import sys

import golden

openclip, commit = sys.argv[1:3]
here = pathlib.Path(__file__).parent
golden.package('open_clip', pathlib.Path(openclip) / 'src/open_clip')

from open_clip.tokenizer import SimpleTokenizer

SEED = 20240405
THINGS = '''chair teapot dragon lighthouse sofa bicycle robot owl castle mushroom sneaker violin cactus lantern submarine hedgehog croissant helmet
typewriter windmill astronaut hamburger samurai tortoise gramophone backpack espresso-machine Volkswagen jack-o'-lantern t-shirt x-wing'''.split()
LOOKS = '''red tiny gilded mossy translucent low-poly hand-painted weathered 3d chrome knitted 18th-century steampunk hyper-realistic iridescent
half-eaten UPPERCASE CamelCased un-believably cel-shaded 4K 8k'''.split()
ACCENTS = ['café crème', 'naïve façade', 'jalapeño piñata', 'Škoda žiraf', 'Ångström på ö', 'crème brûlée', 'garçon à la forêt', 'Łódź żółw', 'smørrebrød',
           'Việt phở bò', 'pin\u0303ata', 'cafe\u0301', 'u\u0308ber Mu\u0308nchen', 'e\u0302\u0301 Vie\u0323\u0302t', 'São João', 'Ærø œuvre', 'straße', 'ÉCLAIR ÎLE']
SCRIPTS = ['красный дракон', 'ёлка и йод', 'и\u0306од', 'Ελληνικό άγαλμα', '赤い椅子', 'ドラゴンの置物', '한국 도자기', '一只红色的龙', 'كرسي أحمر', 'कुर्सी', 'เก้าอี้', 'כיסא אדום']
EMOJI = ['🐉', '🤖🤖', '👩‍🚀', '❤️', '🏳️‍🌈', '👍🏽', '☕', '✨✨✨', '🇫🇷', '½', '²', '№5', '™', '©', '→', '…', '—', '–', '•']
DIGITS = ['2024', '3.14', '1,000,000', '007', '50%', '#42', '1980s', 'v2.1', '16:9', '10cm', '-273', '1e-5', '３', 'Ⅳ', '٣', '0x1F']
SHORT = ["it's", "don't", "they're", "I'm", "we've", "she'll", "he'd", "the dog's", "dogs'", "rock'n'roll", "IT'S", "D'ARTAGNAN'S", 'it’s', 'don’t', "'s", "''ll"]
SIGNS = ['!', '?!', '...', '(a)', '[v]', '{x}', 'a/b', 'a\\b', '&amp;', '&lt;b&gt;', '&amp;amp;', '&quot;', '&#39;', '&eacute;', '<b>', '"quoted"', '“quoted”', '«x»', '__init__', 'a_b', '~', '`', '^',
         '@home', 'http://a.b/c?d=e&f=g', 'C++', 'C#', '$5', '€10', '\t', '\n', '\u00a0', '  ', '\u3000', '*', '+', '=', '|', ';', ':']


def prompt(draw):
    kind = draw.random()
    words = [draw.choice(['a', 'an', 'the', 'two', 'A', '']), draw.choice(LOOKS), draw.choice(THINGS)]
    if kind < 0.2:
        words += [draw.choice(['with', 'on', 'made of', 'by']), draw.choice(LOOKS), draw.choice(THINGS)]
    for chance, kind in [(0.45, ACCENTS), (0.2, SCRIPTS), (0.4, EMOJI), (0.45, DIGITS), (0.45, SHORT), (0.6, SIGNS)]:
        while draw.random() < chance:
            words.insert(draw.randrange(len(words) + 1), draw.choice(kind))
    if draw.random() < 0.06:
        words += [draw.choice(LOOKS + THINGS + DIGITS) for _ in range(draw.randrange(40, 90))]
    if draw.random() < 0.05:
        words += [''.join(draw.choice('abcdefghijklmnopqrstuvwxyz') for _ in range(draw.randrange(3, 30)))]
    if draw.random() < 0.3:
        words += [draw.choice([', 3d asset', ', front view', ', side view', '.', ' ,  back view  '])]
    return draw.choice([' ', ' ', ' ', ' ', '  ', '']).join(words)


draw = random.Random(SEED)
prompts = ['', ' ', '!', 'an astronaut riding a horse, 3d asset', 'a hamburger, side view', 'Photo of a [v] dog', '2024']
while len(prompts) < 1000:
    new = prompt(draw)
    if new not in prompts:
        prompts.append(new)

tokenizer = SimpleTokenizer()
with open(here / 'prompts.tsv', 'w', encoding='utf-8') as file:
    for text, row in zip(prompts, tokenizer(prompts).tolist()):
        ids = row[:row.index(tokenizer.eot_token_id) + 1]
        assert not any(row[len(ids):])
        file.write(json.dumps(text, ensure_ascii=True) + '\t' + ' '.join(map(str, ids)) + '\n')
golden.certify(
    here / 'prompts.tsv', 'prompts.py', 'github.com/mlfoundations/open_clip: SimpleTokenizer', commit, SEED,
    "ftfy was a stand-in that composes accents (NFC) and straightens quotation marks: open_clip's full cleaner was not there to run")
