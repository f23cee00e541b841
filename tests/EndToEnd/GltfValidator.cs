using System.Diagnostics;

namespace Maquette.EndToEnd;

/// <summary>The Khronos glTF validator, from the npm packages of the set-up.</summary>
internal static class GltfValidator
{
    private const string Script = """
        import { readFile } from 'node:fs/promises';
        import { createRequire } from 'node:module';
        const validator = createRequire(process.argv[1] + '/')('gltf-validator');
        const report = await validator.validateBytes(new Uint8Array(await readFile(process.argv[2])));
        for (const message of report.issues.messages) if (message.severity < 2) console.log(`${message.code} ${message.pointer}: ${message.message}`);
        console.log(`${report.issues.numErrors} errors, ${report.issues.numWarnings} warnings, ${report.info.totalTriangleCount} triangles`);
        """;

    /// <returns>errors and warnings, one a line, and the closing count</returns>
    public static async Task<string> ReportAsync(string file, CancellationToken stop)
    {
        var start = new ProcessStartInfo("node", ["--input-type=module", "--eval", Script, Repository.Root, file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(stop);
        var report = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return process.ExitCode == 0 ? report.Trim() : throw new InvalidOperationException($"The validator did not run. Is `npm ci` done?\n{await errors}");
    }
}
