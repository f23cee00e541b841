using Maquette.Generation.Judging;

namespace Maquette.Generation.Tests.Judging;

/// <summary>A judge of four kinds that was taught for six steps: it knows words and shapes of tensors, and nothing more.</summary>
internal static class TinyJudge
{
    private static readonly Lazy<string> Made = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("tiny-judge-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        JudgeTraining.Run(FourKinds.Options, new FourKinds(), FourKinds.Sizes, folder, null, _ => { }, CancellationToken.None);
        return Path.Combine(folder, "judge");
    });

    public static string Folder => Made.Value;
}
