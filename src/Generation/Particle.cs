using Maquette.Generation.Forms;
using Maquette.Generation.Recipes;
using Maquette.Scene;
using Maquette.Scene.Fields;
using Maquette.Scene.Meshes;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>One object of a distillation, in the form that the present stage works on. It may be lost on the way: a field without anything solid has no surface.</summary>
internal sealed class Particle : IDisposable
{
    private readonly Recipe recipe;
    private readonly Device device;
    private readonly Arithmetic arithmetic;
    private IForm? form;

    public Particle(Recipe recipe, Generator generator, Device device, Arithmetic arithmetic)
    {
        (this.recipe, this.device, this.arithmetic) = (recipe, device, arithmetic);
        form = new FieldForm(recipe, generator, device, arithmetic);
    }

    public bool Lost => form is null;

    /// <exception cref="InvalidOperationException">It is lost.</exception>
    public IForm Form => form ?? throw new InvalidOperationException("This object is lost.");

    /// <summary>Goes on in a later form, made of what there is; nothing where it has that form already, or is lost.</summary>
    /// <returns>why it is lost now; null as a rule</returns>
    public string? Become(Form next, Generator generator)
    {
        try
        {
            if (next >= Recipes.Form.Geometry && form is FieldForm earlier) form = Surface(earlier);
            if (next == Recipes.Form.Texture && form is GeometryForm shape) form = Texture(shape, generator);
            return null;
        }
        catch (EmptySurfaceException e)
        {
            form = null;
            return e.Message;
        }
    }

    private GeometryForm Surface(FieldForm earlier)
    {
        using (earlier)
        {
            var field = earlier.Hand();
            try
            {
                return new(recipe, field);
            }
            catch
            {
                field.Dispose();
                throw;
            }
        }
    }

    private TextureForm Texture(GeometryForm shape, Generator generator)
    {
        using (shape)
        {
            var (field, surface) = shape.Object;
            return new(recipe, surface!, field, generator, device, arithmetic);
        }
    }

    /// <summary>All that is needed to go on, by name; live tensors. None when it is lost.</summary>
    public IEnumerable<(string Name, Tensor Value)> State => form?.State ?? [];

    /// <summary>Takes copies of an earlier <see cref="State"/>, and the form that it was in.</summary>
    public void Restore(Dictionary<string, Tensor> state)
    {
        var told = Told(state);
        if (told != form?.GetType())
        {
            form?.Dispose();
            form = told is null ? null : Made(told, state);
        }
        form?.Restore(state);
    }

    private static Type? Told(Dictionary<string, Tensor> state) =>
        state.Count == 0 ? null
        : state.ContainsKey(TextureForm.Faces) ? typeof(TextureForm)
        : state.ContainsKey(GeometryForm.Distances) ? typeof(GeometryForm)
        : typeof(FieldForm);

    private IForm Made(Type told, Dictionary<string, Tensor> state)
    {
        using var any = new Generator(0, CPU);   // all that it draws is overwritten
        return told == typeof(TextureForm) ? TextureForm.Of(recipe, state, any, device, arithmetic)
            : told == typeof(GeometryForm) ? new GeometryForm(recipe, Filled(state, any))
            : new FieldForm(recipe, any, device, arithmetic);
    }

    private HashGridField Filled(Dictionary<string, Tensor> state, Generator any)
    {
        var field = new HashGridField(recipe.Field, any, arithmetic);
        field.to(device);
        foreach (var (name, parameter) in field.named_parameters()) parameter.copy_(state[FieldForm.InField + name]);
        return field;
    }

    public void Dispose() => form?.Dispose();
}
