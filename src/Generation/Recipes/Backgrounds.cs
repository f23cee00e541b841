using System.Numerics;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Recipes;

/// <summary>What stands behind the object in a step: the same for all views, so that no view can hide fog in its own.</summary>
public sealed record Backgrounds
{
    /// <summary>Share of the steps with the learnt environment, 0…1; the rest have one colour.</summary>
    public float Learnt { get; init; }

    /// <summary>Share of the steps of one colour with plain <see cref="Grey"/>, 0…1; the rest draw a grey or a colour.</summary>
    public float MidGrey { get; init; } = 0.5f;

    /// <summary>The plain one, sRGB 0…1.</summary>
    public float Grey { get; init; } = 0.5f;

    /// <summary>Whether a drawn background has a hue; otherwise it is a grey.</summary>
    public bool Coloured { get; init; }

    /// <summary>Darkest drawn value, sRGB 0…1.</summary>
    public float Darkest { get; init; } = 0.2f;

    /// <summary>The papers': an environment that is learnt, and half of the time any colour instead.</summary>
    public static Backgrounds Papers { get; } = new() { Learnt = 0.5f, MidGrey = 0, Coloured = true, Darkest = 0 };

    /// <returns>sRGB 0…1; null for the learnt environment</returns>
    public Vector3? Draw(Generator generator)
    {
        using var scope = NewDisposeScope();
        if (Learnt > 0 && rand([1], generator: generator).ToSingle() < Learnt) return null;
        var u = rand([4], generator: generator).data<float>().ToArray();
        if (u[0] < MidGrey) return new(Grey);
        var drawn = Coloured ? new Vector3(u[1], u[2], u[3]) : new Vector3(u[1]);
        return new Vector3(Darkest) + (1 - Darkest) * drawn;
    }
}
