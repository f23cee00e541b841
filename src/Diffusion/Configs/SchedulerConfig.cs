using System.Text.Json.Nodes;
using Maquette.Diffusion.Schedulers;

namespace Maquette.Diffusion.Configs;

/// <summary>scheduler/scheduler_config.json, in the words of diffusers' DDIMScheduler.</summary>
internal static class SchedulerConfig
{
    private const string ScaledLinear = "scaled_linear", Cosine = "squaredcos_cap_v2";

    public static (NoiseScheduleOptions Schedule, DdimOptions Ddim, PredictionType Prediction) Read(ConfigFile file)
    {
        var steps = file.Int("num_train_timesteps", 1000);
        NoiseScheduleOptions schedule = file.Text("beta_schedule") switch
        {
            ScaledLinear => new NoiseScheduleOptions.ScaledLinear(file.Number("beta_start"), file.Number("beta_end")) { Steps = steps },
            Cosine => new NoiseScheduleOptions.Cosine { Steps = steps },
            var other => throw file.Wrong("beta_schedule", $"is {other}; only {ScaledLinear} and {Cosine} are supported"),
        };
        if (schedule is NoiseScheduleOptions.ScaledLinear { From: var from, To: var to } && !(from > 0 && from <= to && to < 1))
            throw file.Wrong("beta_start", "and 'beta_end' must be rising numbers between 0 and 1");

        var ddim = new DdimOptions
        {
            Spacing = file.Text("timestep_spacing", "leading") switch
            {
                "leading" => TimestepSpacing.Leading,
                "trailing" => TimestepSpacing.Trailing,
                var other => throw file.Wrong("timestep_spacing", $"is {other}; only leading and trailing are supported"),
            },
            StepsOffset = file.Int("steps_offset", 0),
            EndsClean = file.Flag("set_alpha_to_one", true),
        };

        var prediction = file.Text("prediction_type", "epsilon") switch
        {
            "epsilon" => PredictionType.Epsilon,
            "v_prediction" => PredictionType.Velocity,
            "sample" => PredictionType.Sample,
            var other => throw file.Wrong("prediction_type", $"is {other}; only epsilon, v_prediction and sample are supported"),
        };
        return (schedule, ddim, prediction);
    }

    public static JsonObject Write(NoiseScheduleOptions schedule, DdimOptions ddim, PredictionType prediction)
    {
        var json = new JsonObject
        {
            ["_class_name"] = "DDIMScheduler",
            ["beta_schedule"] = schedule is NoiseScheduleOptions.Cosine ? Cosine : ScaledLinear,
            ["clip_sample"] = false,
            ["num_train_timesteps"] = schedule.Steps,
            ["prediction_type"] = prediction switch { PredictionType.Epsilon => "epsilon", PredictionType.Velocity => "v_prediction", _ => "sample" },
            ["set_alpha_to_one"] = ddim.EndsClean,
            ["steps_offset"] = ddim.StepsOffset,
            ["timestep_spacing"] = ddim.Spacing == TimestepSpacing.Trailing ? "trailing" : "leading",
        };
        if (schedule is NoiseScheduleOptions.ScaledLinear linear) (json["beta_start"], json["beta_end"]) = (linear.From, linear.To);
        return json;
    }
}
