namespace Maquette.Diffusion.Models;

/// <summary>Every parameter of a <see cref="TextEncoder"/> with its shape, computed without making a tensor.</summary>
public static class TextEncoderShapes
{
    public static ShapeList Of(TextEncoderOptions options)
    {
        var (shapes, width) = (new ShapeList(), options.Width);
        shapes.Add("text_model.embeddings.token_embedding.weight", options.VocabularySize, width);
        shapes.Add("text_model.embeddings.position_embedding.weight", options.Positions, width);
        for (var i = 0; i < options.Layers; i++)
        {
            var layer = $"text_model.encoder.layers.{i}";
            shapes.Norm($"{layer}.layer_norm1", width).Norm($"{layer}.layer_norm2", width);
            foreach (var projection in new[] { "q_proj", "k_proj", "v_proj", "out_proj" }) shapes.Linear($"{layer}.self_attn.{projection}", width, width);
            shapes.Linear($"{layer}.mlp.fc1", width, options.MlpWidth).Linear($"{layer}.mlp.fc2", options.MlpWidth, width);
        }
        return shapes.Norm("text_model.final_layer_norm", width);
    }
}
