using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural;

/// <summary>A kind of object with its colour slots: the body, one named part, and with some kinds another.</summary>
/// <param name="Name">the noun of the captions</param>
/// <param name="Part">the named part, as captions say it: "legs", "roof"</param>
/// <param name="UsualColour">the body's colour where a caption needn't say it</param>
/// <param name="UsualPartColour">the part's colour where a caption needn't say it</param>
/// <param name="Build">adds the primitives: front towards +x, z up, any size (it is framed afterwards)</param>
public sealed record ProceduralObject(string Name, string Part, string UsualColour, string UsualPartColour, Action<PrimitiveScene, Random, Slots<Vector3>> Build)
{
    /// <summary>All kinds, in the order of their names.</summary>
    public static IReadOnlyList<ProceduralObject> All { get; } =
    [
        Objects.Airplane.Kind,
        Objects.Apple.Kind,
        Objects.Armchair.Kind,
        Objects.Backpack.Kind,
        Objects.Barrel.Kind,
        Objects.Basket.Kind,
        Objects.BasketballHoop.Kind,
        Objects.Bathtub.Kind,
        Objects.Bed.Kind,
        Objects.Bench.Kind,
        Objects.Bicycle.Kind,
        Objects.Boat.Kind,
        Objects.Bonsai.Kind,
        Objects.Book.Kind,
        Objects.Bookcase.Kind,
        Objects.Bottle.Kind,
        Objects.Bowl.Kind,
        Objects.Bus.Kind,
        Objects.Cabinet.Kind,
        Objects.Cactus.Kind,
        Objects.Cake.Kind,
        Objects.Camera.Kind,
        Objects.Candle.Kind,
        Objects.Car.Kind,
        Objects.Castle.Kind,
        Objects.Cat.Kind,
        Objects.Chair.Kind,
        Objects.Chicken.Kind,
        Objects.Chimney.Kind,
        Objects.ChristmasTree.Kind,
        Objects.Clock.Kind,
        Objects.Cup.Kind,
        Objects.Cupcake.Kind,
        Objects.Deer.Kind,
        Objects.Desk.Kind,
        Objects.Dinosaur.Kind,
        Objects.Dog.Kind,
        Objects.Doghouse.Kind,
        Objects.Dollhouse.Kind,
        Objects.Duck.Kind,
        Objects.Fan.Kind,
        Objects.Fence.Kind,
        Objects.FireHydrant.Kind,
        Objects.Fireplace.Kind,
        Objects.Fish.Kind,
        Objects.Fork.Kind,
        Objects.Fountain.Kind,
        Objects.Fridge.Kind,
        Objects.Frog.Kind,
        Objects.Gift.Kind,
        Objects.Guitar.Kind,
        Objects.Hamburger.Kind,
        Objects.Hammer.Kind,
        Objects.Hat.Kind,
        Objects.Helicopter.Kind,
        Objects.Horse.Kind,
        Objects.House.Kind,
        Objects.IceCream.Kind,
        Objects.Kettle.Kind,
        Objects.Knife.Kind,
        Objects.Ladder.Kind,
        Objects.Lamp.Kind,
        Objects.Lantern.Kind,
        Objects.Laptop.Kind,
        Objects.Lighthouse.Kind,
        Objects.Mailbox.Kind,
        Objects.Microwave.Kind,
        Objects.Mug.Kind,
        Objects.Mushroom.Kind,
        Objects.Oven.Kind,
        Objects.Owl.Kind,
        Objects.PalmTree.Kind,
        Objects.Pencil.Kind,
        Objects.Penguin.Kind,
        Objects.Piano.Kind,
        Objects.Pig.Kind,
        Objects.Plant.Kind,
        Objects.Pot.Kind,
        Objects.Rabbit.Kind,
        Objects.Radio.Kind,
        Objects.Robot.Kind,
        Objects.Rocket.Kind,
        Objects.Sandbox.Kind,
        Objects.Scooter.Kind,
        Objects.Seesaw.Kind,
        Objects.Shed.Kind,
        Objects.Shoe.Kind,
        Objects.Shovel.Kind,
        Objects.Sign.Kind,
        Objects.Sink.Kind,
        Objects.Snowman.Kind,
        Objects.Sofa.Kind,
        Objects.Spoon.Kind,
        Objects.Stool.Kind,
        Objects.StreetLamp.Kind,
        Objects.Suitcase.Kind,
        Objects.Table.Kind,
        Objects.Teapot.Kind,
        Objects.TeddyBear.Kind,
        Objects.Tent.Kind,
        Objects.Toaster.Kind,
        Objects.Toilet.Kind,
        Objects.Tractor.Kind,
        Objects.TrafficCone.Kind,
        Objects.Train.Kind,
        Objects.TrashCan.Kind,
        Objects.Tree.Kind,
        Objects.Truck.Kind,
        Objects.Tulip.Kind,
        Objects.Turtle.Kind,
        Objects.Tv.Kind,
        Objects.Umbrella.Kind,
        Objects.Vase.Kind,
        Objects.Wardrobe.Kind,
        Objects.WashingMachine.Kind,
        Objects.Watch.Kind,
        Objects.Whiteboard.Kind,
    ];

    /// <summary>A second part with its own colour, as captions say it; null where the kind has none.</summary>
    public string? OtherPart { get; init; }

    /// <summary>The other part's colour where a caption needn't say it; null: the body's.</summary>
    public string? UsualOtherColour { get; init; }

    /// <summary>Two colours that training never shows this kind's body in, so that what a prior makes of them tells composition from memory.</summary>
    public required IReadOnlyList<string> HeldOutColours { get; init; }

    /// <summary>Named forms beside the plain one.</summary>
    public IReadOnlyList<ProceduralForm> Forms { get; init; } = [];

    /// <summary>The kind that a noun names, by its own name or a form's; null where no kind is called so.</summary>
    public static ProceduralObject? Named(string noun) => All.FirstOrDefault(kind => kind.Name == noun || kind.Forms.Any(form => form.Name == noun));

    /// <summary>Whether the part's name is a plural: "with red legs", but "with a red roof".</summary>
    public bool PartIsPlural => Articles.IsPlural(Part);
}
