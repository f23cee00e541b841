using Maquette.Generation.Training;

namespace Maquette.Generation.Judging;

/// <summary>A training run of a judge.</summary>
public sealed record JudgeTrainingOptions
{
    public long Seed { get; init; } = 7;

    /// <summary>Folder of a judge of the same sizes, or with fewer blocks or no finer level, whose weights a new run starts from (words that it did not know start anew); null starts from random ones.</summary>
    public string? Start { get; init; }

    /// <summary>Share of the starting judge's weights in the one that is kept, 0…1: a mean of both may know more than either (Wortsman et al. 2022, Robust fine-tuning of zero-shot models).</summary>
    public double StartShare { get; init; }

    /// <summary>The run ends here, or with its budget of time.</summary>
    public int Steps { get; init; } = 100_000;

    /// <summary>Pictures of a batch; each one's caption has the others' to be told apart from.</summary>
    public int Objects { get; init; } = 96;

    /// <summary>What the picture's network computes in.</summary>
    public TrainingPrecision Precision { get; init; }

    public double LearningRate { get; init; } = 2e-3;

    /// <summary>Steps over which the learning rate rises from zero.</summary>
    public int WarmUp { get; init; } = 50;

    /// <summary>Weight of the past in the moving average of the weights, which is what is saved.</summary>
    public double EmaDecay { get; init; } = .998;

    /// <summary>Weight of the view head's cross entropy beside the contrast.</summary>
    public double ViewWeight { get; init; } = 1.5;

    /// <summary>Weight of the kind's cross entropy beside the contrast.</summary>
    public double KindWeight { get; init; } = .5;

    /// <summary>Chance of each of a picture's numbers to be left out of its feature in a step (Srivastava et al. 2014), 0…1 exclusive.</summary>
    public double Dropout { get; init; } = .1;

    public int LogEvery { get; init; } = 200;

    public int SaveEvery { get; init; } = 1000;

    /// <summary>Objects looked at before the run, for the nouns that there are.</summary>
    public int Scouted { get; init; } = 20_000;

    /// <summary>Unseen pictures that retrieval is measured on.</summary>
    public int Probes { get; init; } = 256;
}
