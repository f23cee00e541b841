using System.Globalization;
using System.Numerics;
using System.Text;
using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Texturing;

namespace Maquette.Scene.Export;

/// <summary>A mesh as a USD layer in text (.usda): y up, metres, a preview surface with a texture or with the vertices' colours.</summary>
internal static class UsdText
{
    private const string Material = "/Model/Surface";

    /// <param name="picture">path of the texture within the package</param>
    /// <returns>UTF-8</returns>
    public static byte[] Describe(Mesh mesh, TextureMap? texture, string picture, GlbOptions options)
    {
        var text = new StringBuilder();
        text.Append("#usda 1.0\n(\n    defaultPrim = \"Model\"\n    metersPerUnit = 1\n    upAxis = \"Y\"\n)\n\n");
        text.Append("def Xform \"Model\" (\n    kind = \"component\"\n)\n{\n");
        AppendMesh(text, mesh, texture);
        AppendMaterial(text, texture is not null, picture, options);
        text.Append("}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AppendMesh(StringBuilder text, Mesh mesh, TextureMap? texture)
    {
        text.Append("    def Mesh \"Mesh\" (\n        prepend apiSchemas = [\"MaterialBindingAPI\"]\n    )\n    {\n");
        var (min, max) = (new Vector3(float.PositiveInfinity), new Vector3(float.NegativeInfinity));
        foreach (var p in mesh.Positions.Select(Axes.YUp)) (min, max) = (Vector3.Min(min, p), Vector3.Max(max, p));
        AppendList(text, "float3[] extent", [min, max], Tuple);
        AppendList(text, "int[] faceVertexCounts", Enumerable.Repeat(3, mesh.FaceCount), Whole);
        AppendList(text, "int[] faceVertexIndices", mesh.Indices, Whole);
        AppendList(text, "point3f[] points", mesh.Positions, p => Tuple(Axes.YUp(p)));
        AppendList(text, "normal3f[] normals", mesh.Normals, n => Tuple(Axes.YUp(VertexNormals.UnitOr(n, Vector3.UnitZ))), "vertex");
        if (texture is null)
        {
            AppendList(text, "color3f[] primvars:displayColor", mesh.Colours, c => Tuple(new(Srgb.Decode(c.X), Srgb.Decode(c.Y), Srgb.Decode(c.Z))), "vertex");
        }
        else
        {
            AppendList(text, "texCoord2f[] primvars:st", texture.TexCoords, t => $"({Number(t.X)}, {Number(t.Y)})", "faceVarying");
            AppendList(text, "int[] primvars:st:indices", texture.Indices, Whole);
        }
        text.Append($"        rel material:binding = <{Material}>\n        uniform token subdivisionScheme = \"none\"\n    }}\n\n");
    }

    private static void AppendMaterial(StringBuilder text, bool textured, string picture, GlbOptions options)
    {
        var reader = textured ? "UsdPrimvarReader_float2" : "UsdPrimvarReader_float3";
        var (primvar, result) = textured ? ("st", "float2") : ("displayColor", "float3");
        text.Append(CultureInfo.InvariantCulture, $$"""
                def Material "Surface"
                {
                    token outputs:surface.connect = <{{Material}}/Preview.outputs:surface>

                    def Shader "Preview"
                    {
                        uniform token info:id = "UsdPreviewSurface"
                        color3f inputs:diffuseColor.connect = <{{Material}}/{{(textured ? "Texture.outputs:rgb" : "Primvar.outputs:result")}}>
                        float inputs:metallic = 0
                        float inputs:roughness = {{options.Roughness:0.###}}
                        token outputs:surface
                    }

                    def Shader "Primvar"
                    {
                        uniform token info:id = "{{reader}}"
                        string inputs:varname = "{{primvar}}"
                        {{result}} outputs:result
                    }

            """);
        if (textured) text.Append($$"""

                    def Shader "Texture"
                    {
                        uniform token info:id = "UsdUVTexture"
                        asset inputs:file = @{{picture}}@
                        token inputs:sourceColorSpace = "sRGB"
                        float2 inputs:st.connect = <{{Material}}/Primvar.outputs:result>
                        token inputs:wrapS = "clamp"
                        token inputs:wrapT = "clamp"
                        float3 outputs:rgb
                    }

            """);
        text.Append("    }\n");
    }

    private static void AppendList<T>(StringBuilder text, string name, IEnumerable<T> values, Func<T, string> write, string? interpolation = null)
    {
        text.Append("        ").Append(name).Append(" = [").AppendJoin(", ", values.Select(write)).Append(']');
        if (interpolation is not null) text.Append($" (\n            interpolation = \"{interpolation}\"\n        )");
        text.Append('\n');
    }

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Tuple(Vector3 v) => $"({Number(v.X)}, {Number(v.Y)}, {Number(v.Z)})";

    private static string Number(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
