namespace Maquette.Diffusion.Import.Names;

/// <summary>Our (transformers') names of a text encoder's tensors → those of OpenCLIP's text tower, which keeps q, k and v in one matrix.</summary>
internal static class OpenClipNames
{
    private static readonly string[] Projections = ["q_proj", "k_proj", "v_proj"];

    public static Piece Of(string name)
    {
        name = name["text_model.".Length..];
        foreach (var (block, projection) in Projections.Index())
        {
            if (!name.Contains($".self_attn.{projection}.", StringComparison.Ordinal)) continue;
            return new(Layer(name).Replace($"self_attn.{projection}.", "attn.in_proj_"), block, Projections.Length);
        }
        return new(name switch
        {
            "embeddings.token_embedding.weight" => "token_embedding.weight",
            "embeddings.position_embedding.weight" => "positional_embedding",
            _ => Layer(name).Replace("final_layer_norm.", "ln_final.").Replace("layer_norm1.", "ln_1.").Replace("layer_norm2.", "ln_2.")
                .Replace("self_attn.out_proj.", "attn.out_proj.").Replace("mlp.fc1.", "mlp.c_fc.").Replace("mlp.fc2.", "mlp.c_proj."),
        });
    }

    private static string Layer(string name) => name.Replace("encoder.layers.", "transformer.resblocks.");
}
