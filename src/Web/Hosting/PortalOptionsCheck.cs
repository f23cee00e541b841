using Microsoft.Extensions.Options;

namespace Maquette.Web.Hosting;

/// <summary>Refuses to start on a data folder that cannot be written.</summary>
internal sealed class PortalOptionsCheck : IValidateOptions<PortalOptions>
{
    public ValidateOptionsResult Validate(string? name, PortalOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Data)) return ValidateOptionsResult.Fail("Maquette:Data is empty. Name the folder that keeps the database and the assets.");
        if (string.IsNullOrWhiteSpace(options.Models)) return ValidateOptionsResult.Fail("Maquette:Models is empty. Name the folder that holds the model packages.");
        if (string.IsNullOrWhiteSpace(options.Checkpoints)) return ValidateOptionsResult.Fail("Maquette:Checkpoints is empty. Name the folder that checkpoints may be imported from; it need not exist.");
        try
        {
            Directory.CreateDirectory(options.DataFolder);
            var probe = Path.Combine(options.DataFolder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return ValidateOptionsResult.Success;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail($"The data folder {options.DataFolder} cannot be written: {error.Message} Set Maquette:Data to a folder that can.");
        }
    }
}
