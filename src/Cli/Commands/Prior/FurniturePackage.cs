using System.Diagnostics;
using System.Security.Cryptography;
using Maquette.Generation;

namespace Maquette.Cli.Commands.Prior;

/// <summary>Debian's package of furniture models, fetched and unpacked into a temporary folder; nothing is installed.</summary>
internal sealed class FurniturePackage : IDisposable
{
    private const string Name = "sweethome3d-furniture";
    private const string Inside = "usr/share/sweethome3d/furniture";

    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("maquette-furniture-");

    /// <summary>A folder of *.sh3f files.</summary>
    public string? Folder { get; private set; }

    /// <param name="package">a .deb file or a folder of .sh3f files; null fetches the package</param>
    /// <param name="say">the package's size and checksum</param>
    /// <exception cref="StudioException">It can't be fetched or unpacked, or is nothing of the kind.</exception>
    public async Task Open(string? package, Action<string> say, CancellationToken stop)
    {
        if (Directory.Exists(package))
        {
            Folder = package;
            return;
        }
        if (package is not null && !File.Exists(package)) throw new StudioException($"{package} is not there; name a .deb file or a folder of .sh3f files, or leave --package out.");

        var file = package is null ? await Fetch(stop) : Path.GetFullPath(package);
        await using (var bytes = File.OpenRead(file))
        {
            var checksum = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stop));
            say($"{Path.GetFileName(file)}: {bytes.Length:N0} bytes, SHA-256 {checksum}");
        }
        var content = temporary.CreateSubdirectory("content").FullName;
        await Run("dpkg-deb", ["-x", file, content], $"{file} can't be unpacked; is it the Debian package {Name}?", stop);
        Folder = Path.Combine(content, Inside);
        if (!Directory.Exists(Folder)) throw new StudioException($"{file} holds no {Inside}; name the Debian package {Name}, or a folder of .sh3f files.");
    }

    public void Dispose() => temporary.Delete(recursive: true);

    private async Task<string> Fetch(CancellationToken stop)
    {
        await Run("apt-get", ["download", Name], $"The Debian package {Name} can't be fetched; run apt-get update first, or fetch it elsewhere and name it with --package.", stop);
        return temporary.EnumerateFiles("*.deb").First().FullName;
    }

    private async Task Run(string program, IEnumerable<string> arguments, string failure, CancellationToken stop)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = temporary.FullName, RedirectStandardError = true, RedirectStandardOutput = true })!;
            var (errors, output) = (process.StandardError.ReadToEndAsync(stop), process.StandardOutput.ReadToEndAsync(stop));
            await Task.WhenAll(errors, output);
            await process.WaitForExitAsync(stop);
            if (process.ExitCode != 0) throw new StudioException($"{failure} ({program}: {(await errors).Trim().Split('\n')[^1]})");
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new StudioException($"{failure} ({program} is not installed.)", error);
        }
    }
}
