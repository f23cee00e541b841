using Maquette.Diffusion.Configs;

namespace Maquette.Diffusion.Import;

/// <summary>
/// What no tensor tells. In a diffusers folder the components' config.json say it; beside a single file a JSON file of the same name may
/// hold the same words, one object a component: {"unet": {…}, "text_encoder": {…}, "vae": {…}, "scheduler": {…}}.
/// </summary>
internal sealed record ImportSettings(ConfigFile? UNet, ConfigFile? Text, ConfigFile? Codec, ConfigFile? Scheduler)
{
    public static string Beside(string path) => Path.ChangeExtension(path, ".json");

    /// <exception cref="ModelPackageException">A file is there and unreadable.</exception>
    public static ImportSettings Of(string path)
    {
        if (Directory.Exists(path))
        {
            ConfigFile? In(string component, string file = "config.json") => Path.Combine(path, component, file) is var config && File.Exists(config) ? new(config) : null;
            return new(In("unet"), In("text_encoder"), In("vae"), In("scheduler", "scheduler_config.json"));
        }
        var beside = File.Exists(Beside(path)) && Beside(path) != path ? new ConfigFile(Beside(path)) : null;
        return new(beside?.Section("unet"), beside?.Section("text_encoder"), beside?.Section("vae"), beside?.Section("scheduler"));
    }
}
