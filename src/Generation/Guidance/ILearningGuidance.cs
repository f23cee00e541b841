using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>A guidance that learns while it guides: what it has learnt belongs to the state of a run.</summary>
public interface ILearningGuidance : IGuidance
{
    /// <summary>Its own loss at the last step.</summary>
    float LearningLoss { get; }

    /// <summary>Everything it has learnt, by name; live tensors, not to be changed.</summary>
    IReadOnlyDictionary<string, Tensor> State { get; }

    /// <summary>Takes copies of an earlier <see cref="State"/>.</summary>
    void Restore(IReadOnlyDictionary<string, Tensor> state);
}
