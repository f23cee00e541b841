using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Tests.ExactScore;

/// <param name="Class">the word of the prompt that means it</param>
public sealed record KnownObject(string Class, PrimitiveScene Scene);

/// <summary>All the world of the exact score: four classes with three instances each, that differ in proportions and colours.</summary>
public static class KnownObjects
{
    private static readonly Vector3 Yellow = new(0.95f, 0.8f, 0.15f), Orange = new(0.95f, 0.5f, 0.1f), Red = new(0.85f, 0.15f, 0.12f), Blue = new(0.15f, 0.3f, 0.8f),
        Green = new(0.2f, 0.6f, 0.2f), Brown = new(0.45f, 0.28f, 0.15f), Black = new(0.1f), White = new(0.95f), Cyan = new(0.3f, 0.8f, 0.9f), Purple = new(0.5f, 0.2f, 0.6f);

    public static IReadOnlyList<KnownObject> All { get; } = [.. Make("duck", Duck), .. Make("car", Car), .. Make("table", Table), .. Make("tree", Tree)];   // after the colours: statics are made in this order

    private static IEnumerable<KnownObject> Make(string name, Func<Vector3, Vector3, PrimitiveScene> draw)
    {
        var (colours, stretches) = (Colours(name), new[] { Vector3.One, new Vector3(0.9f, 0.95f, 1.2f), new Vector3(1.15f, 1.05f, 0.9f) });
        for (var i = 0; i < stretches.Length; i++) yield return new(name, draw(colours[i].Main, colours[i].Other).Framed(stretches[i], 0.9f));
    }

    private static (Vector3 Main, Vector3 Other)[] Colours(string name) => name switch
    {
        "duck" => [(Yellow, Orange), (White, Orange), (Brown, Yellow)],
        "car" => [(Red, Cyan), (Blue, White), (Purple, Cyan)],
        "table" => [(Brown, Brown), (White, Black), (Red, White)],
        _ => [(Green, Brown), (Orange, Brown), (Cyan, Black)],
    };

    private static PrimitiveScene Duck(Vector3 body, Vector3 beak)
    {
        var duck = new PrimitiveScene();
        duck.Ellipsoid(new(0, 0, 0), new(0.6f, 0.4f, 0.35f), body);
        duck.Ellipsoid(new(-0.55f, 0, 0.2f), new(0.2f, 0.15f, 0.15f), body);
        duck.Ellipsoid(new(0.4f, 0, 0.5f), new(0.26f), body);
        duck.Ellipsoid(new(0.7f, 0, 0.45f), new(0.2f, 0.14f, 0.07f), beak);
        return duck;
    }

    private static PrimitiveScene Car(Vector3 paint, Vector3 glass)
    {
        var car = new PrimitiveScene();
        car.Box(new(0, 0, 0), new(0.9f, 0.42f, 0.2f), paint);
        car.Box(new(-0.15f, 0, 0.33f), new(0.45f, 0.36f, 0.17f), glass);
        foreach (var (x, y) in new[] { (0.55f, 0.4f), (0.55f, -0.4f), (-0.55f, 0.4f), (-0.55f, -0.4f) })
            car.Cylinder(new(x, y, -0.2f), 0.2f, 0.08f, Black, PrimitiveScene.Turn(Vector3.UnitX, 90));
        return car;
    }

    private static PrimitiveScene Table(Vector3 top, Vector3 legs)
    {
        var table = new PrimitiveScene();
        table.Box(new(0, 0, 0.45f), new(0.75f, 0.55f, 0.09f), top);
        foreach (var (x, y) in new[] { (0.6f, 0.4f), (0.6f, -0.4f), (-0.6f, 0.4f), (-0.6f, -0.4f) })
            table.Box(new(x, y, -0.05f), new(0.1f, 0.1f, 0.45f), legs);
        return table;
    }

    private static PrimitiveScene Tree(Vector3 leaves, Vector3 trunk)
    {
        var tree = new PrimitiveScene();
        tree.Cylinder(new(0, 0, -0.6f), 0.13f, 0.3f, trunk);
        tree.Cone(new(0, 0, 0.15f), 0.55f, 0.5f, leaves);
        tree.Cone(new(0, 0, 0.6f), 0.4f, 0.4f, leaves);
        return tree;
    }
}
